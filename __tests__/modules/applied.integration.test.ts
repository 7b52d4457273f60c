import 'groundplan/testkit/jest';
// Once one of the tests has ended, Jest would load nothing more for the others.
import '@aws-sdk/client-acm';
import '@aws-sdk/client-application-auto-scaling';
import '@aws-sdk/client-budgets';
import '@aws-sdk/client-cloudwatch';
import '@aws-sdk/client-cloudwatch-logs';
import '@aws-sdk/client-dynamodb';
import '@aws-sdk/client-ec2';
import '@aws-sdk/client-ecr';
import '@aws-sdk/client-ecs';
import '@aws-sdk/client-elastic-load-balancing-v2';
import '@aws-sdk/client-elasticache';
import '@aws-sdk/client-eventbridge';
import '@aws-sdk/client-iam';
import '@aws-sdk/client-lambda';
import '@aws-sdk/client-kms';
import '@aws-sdk/client-rds';
import '@aws-sdk/client-route-53';
import '@aws-sdk/client-s3';
import '@aws-sdk/client-secrets-manager';
import '@aws-sdk/client-sns';
import '@aws-sdk/client-ssm';
import '@aws-sdk/client-wafv2';
import { accessIsApplied } from './access/applied';
import { type Account, openAccount } from './account';
import { operationsAreApplied } from './alarms/applied';
import { ec2HostIsApplied } from './ec2-host/applied';
import { elasticacheRedisIsApplied } from './elasticache-redis/applied';
import { containersAreApplied } from './ecs-service/applied';
import { edgeIsApplied } from './load-balancer/applied';
import { logGroupsAreApplied } from './log-groups/applied';
import { networkIsApplied } from './network/applied';
import { functionsAreApplied } from './queue-depth-metric/applied';
import { rdsPostgresIsApplied } from './rds-postgres/applied';
import { rdsReplicaIsApplied } from './rds-replica/applied';
import { stateBackendIsApplied } from './state-backend/applied';
import { vpcEndpointsAreApplied } from './vpc-endpoints/applied';

const MINUTES = 60_000;
let account: Account;

beforeAll(async () => {
  account = await openAccount();
}, 5 * MINUTES);
afterAll(async () => {
  await account[Symbol.asyncDispose]();
});

// Each is called from hand-written Terraform, applied, read back and removed. They wait for the provider together, the slowest first.
test.concurrent.each([
  ['rds-replica makes a replica of a database with a password of its own', rdsReplicaIsApplied],
  [
    'rds-postgres makes encrypted databases with rotated passwords, plain or with everything on, and turns it on in place',
    rdsPostgresIsApplied,
  ],
  [
    'load-balancer speaks HTTPS only, with a certificate, weighted records (dns-record) and a web-firewall before it',
    edgeIsApplied,
  ],
  [
    'elasticache-redis makes Redis that can be reached with its secret alone, beside other secrets, with an encryption-key',
    elasticacheRedisIsApplied,
  ],
  [
    'ec2-host makes a host that only another generation replaces, with the newest image and script behind the same address',
    ec2HostIsApplied,
  ],
  ['state-backend makes a bucket and a table in which state is safe', stateBackendIsApplied],
  [
    'ecs-service and ecs-task run images of a container-registry in an ecs-cluster, with roles that may do just what they must',
    containersAreApplied,
  ],
  [
    'alarms, dashboard, budget and service-scaling watch a service, tell of it and change the number of its tasks',
    operationsAreApplied,
  ],
  ['network makes public, private and database subnets, each with just the ways out that it should have', networkIsApplied],
  ['vpc-endpoints leads to services of AWS past the internet, from the subnets of the moment', vpcEndpointsAreApplied],
  ['queue-depth-metric and redeploy-on-rotation make functions that may do just what they must', functionsAreApplied],
  ['access makes exactly the rules that it was given', accessIsApplied],
  ['log-groups makes groups that forget in time', logGroupsAreApplied],
])(
  '%s',
  async (_, isApplied) => {
    await isApplied(account);
  },
  8 * MINUTES,
);
