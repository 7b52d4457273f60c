import 'groundplan/testkit/jest';
// Once one of the tests has ended, Jest would load nothing more for the others.
import '@aws-sdk/client-cloudwatch-logs';
import '@aws-sdk/client-dynamodb';
import '@aws-sdk/client-ec2';
import '@aws-sdk/client-iam';
import '@aws-sdk/client-rds';
import '@aws-sdk/client-s3';
import '@aws-sdk/client-secrets-manager';
import '@aws-sdk/client-ssm';
import { accessIsApplied } from './access/applied';
import { type Account, openAccount } from './account';
import { ec2HostIsApplied } from './ec2-host/applied';
import { logGroupsAreApplied } from './log-groups/applied';
import { networkIsApplied } from './network/applied';
import { rdsPostgresIsApplied } from './rds-postgres/applied';
import { stateBackendIsApplied } from './state-backend/applied';

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
  [
    'rds-postgres makes encrypted databases with rotated passwords, plain or with everything on, and turns it on in place',
    rdsPostgresIsApplied,
  ],
  [
    'ec2-host makes a host that only another generation replaces, with the newest image and script behind the same address',
    ec2HostIsApplied,
  ],
  ['state-backend makes a bucket and a table in which state is safe', stateBackendIsApplied],
  ['network makes a VPC with a public subnet in each zone', networkIsApplied],
  ['access makes exactly the rules that it was given', accessIsApplied],
  ['log-groups makes groups that forget in time', logGroupsAreApplied],
])(
  '%s',
  async (_, isApplied) => {
    await isApplied(account);
  },
  8 * MINUTES,
);
