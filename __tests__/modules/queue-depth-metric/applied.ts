import { createHash } from 'node:crypto';
import { DescribeRuleCommand, EventBridgeClient, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import {
  GetFunctionCommand,
  GetFunctionEventInvokeConfigCommand,
  GetPolicyCommand,
  LambdaClient,
  ListFunctionsCommand,
} from '@aws-sdk/client-lambda';
import { iam } from 'groundplan/testkit';
import { z } from 'zod';
import type { Account } from '../account';
import { modules } from '../all';
import { redeployPermissions } from '../redeploy-on-rotation/permissions';

const made = z.object({ function_name: z.string(), function_arn: z.string(), role_arn: z.string(), log_group_name: z.string() });
const outputs = z.object({
  secrets: z.object({ redis: z.string(), database: z.string(), payments: z.string() }),
  key: z.string(),
  queue_depth: made.extend({ namespace: z.string() }),
  redeploy: made.extend({ rule_name: z.string() }),
});
type Outputs = z.output<typeof outputs>;

/** Both modules that are functions, in one root. */
export async function functionsAreApplied(account: Account): Promise<void> {
  await using root = await account.applied('queue-depth-metric', { outputs, with: ['redeploy-on-rotation'] });
  await measuresQueues(account, root.outputs);
  await redeploysServices(account, root.outputs);

  await root.destroy();
  const { Functions } = await new LambdaClient(account.client).send(new ListFunctionsCommand());
  expect(Functions?.map((it) => it.FunctionName ?? '').filter((it) => it.startsWith('shop-'))).toEqual([]);
  expect(await account.cloud.logs.groups('/aws/lambda/shop-')).toEqual([]);
}

async function measuresQueues({ client, cloud }: Account, { queue_depth: own, secrets, key }: Outputs): Promise<void> {
  expect(own).toMatchObject({
    namespace: 'Shop/BullMQ',
    function_name: 'shop-queue-depth',
    log_group_name: '/aws/lambda/shop-queue-depth',
  });
  const lambda = new LambdaClient(client);
  const { Configuration: configuration } = await lambda.send(new GetFunctionCommand({ FunctionName: own.function_name }));
  expect(configuration).toMatchObject({
    ...runtime,
    FunctionArn: own.function_arn,
    Role: own.role_arn,
    CodeSha256: packageHash('queue-depth-metric'),
    LoggingConfig: { LogFormat: 'Text', LogGroup: own.log_group_name },
    Environment: {
      Variables: {
        QUEUES: 'orders mails',
        PREFIX: 'bull',
        NAMESPACE: 'Shop/BullMQ',
        SCHEDULE: 'rate(1 minute)',
        REDIS_SECRET_ARN: secrets.redis,
      },
    },
  });
  expect(configuration?.VpcConfig?.SubnetIds?.length).toBeGreaterThan(1);
  expect(configuration?.VpcConfig?.SecurityGroupIds).toEqual([expect.stringMatching(/^sg-/)]);
  const retries = await lambda.send(new GetFunctionEventInvokeConfigCommand({ FunctionName: own.function_name }));
  expect(retries).toMatchObject({ MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 });
  expect(await isInvokedBy({ client }, own.function_name, 'shop-queue-depth')).toMatchObject({
    ScheduleExpression: 'rate(1 minute)',
  });

  const role = await cloud.iam.role('shop-queue-depth');
  expect(iam.trust(role.trustPolicy).of('lambda.amazonaws.com').verdict).toBe('allowed');
  expect(role.attachedPolicies).toEqual([]);
  expect(Object.keys(role.inlinePolicies).sort()).toEqual(['shop-queue-depth', 'shop-queue-depth-keys']);
  const [policy, keys] = ['shop-queue-depth', 'shop-queue-depth-keys'].map((it) => iam.policy(role.inlinePolicies[it] ?? {}));
  expect(policy?.allows('secretsmanager:GetSecretValue', secrets.redis)).toBe(true);
  expect(policy?.refuses('secretsmanager:GetSecretValue', secrets.database)).toBe(true);
  const [logs] = await cloud.logs.groups(own.log_group_name);
  expect(logs?.retention).toBe(14);
  expect(policy?.allows('logs:PutLogEvents', `${logs?.arn ?? ''}:log-stream:it`)).toBe(true);
  expect(policy?.refuses('logs:PutLogEvents', 'arn:aws:logs:ap-south-1:498735610795:log-group:other:log-stream:it')).toBe(true);
  expect(policy?.allows('ec2:CreateNetworkInterface', '*')).toBe(true);
  expect(keys?.allows('kms:Decrypt', key)).toBe(true);
  expect(keys?.refuses('kms:Encrypt', key)).toBe(true);
  expect(Object.keys((await cloud.iam.role('shop-bare-depth')).inlinePolicies)).toEqual(['shop-bare-depth']);
}

async function redeploysServices({ client, cloud }: Account, { redeploy: own, secrets }: Outputs): Promise<void> {
  const lambda = new LambdaClient(client);
  const { Configuration: configuration } = await lambda.send(new GetFunctionCommand({ FunctionName: own.function_name }));
  const watched = [secrets.database, secrets.payments];
  const of = 'arn:aws:ecs:ap-south-1:498735610795';
  expect(configuration).toMatchObject({
    ...runtime,
    FunctionArn: own.function_arn,
    Role: own.role_arn,
    CodeSha256: packageHash('redeploy-on-rotation'),
    Environment: {
      Variables: { CLUSTER_ARN: `${of}:cluster/shop-rotation`, SERVICES: 'shop-api shop-worker', SECRET_ARNS: watched.join(' ') },
    },
  });
  expect(configuration?.VpcConfig).toBeUndefined();
  const rotation = await isInvokedBy({ client }, own.function_name, own.rule_name);
  expect(JSON.parse(rotation.EventPattern ?? '')).toEqual({
    source: ['aws.secretsmanager'],
    'detail-type': ['AWS Service Event via CloudTrail'],
    detail: {
      eventSource: ['secretsmanager.amazonaws.com'],
      eventName: ['RotationSucceeded'],
      additionalEventData: { SecretId: watched },
    },
  });
  expect(await isInvokedBy({ client }, own.function_name, 'shop-redeploy-schedule')).toMatchObject({
    ScheduleExpression: 'rate(5 minutes)',
  });

  const role = await cloud.iam.role('shop-redeploy');
  const [logs] = await cloud.logs.groups(own.log_group_name);
  expect(role.attachedPolicies).toEqual([]);
  const services = ['shop-api', 'shop-worker'].map((it) => `${of}:service/shop-rotation/${it}`);
  expect(role.inlinePolicies).toEqual({
    'shop-redeploy': { Version: '2012-10-17', Statement: redeployPermissions(logs?.arn ?? '', watched, services) },
  });
}

const runtime = { Runtime: 'nodejs22.x', Architectures: ['arm64'], Handler: 'index.handler', MemorySize: 256 };

/** As Lambda tells it: of the package that stands in the module's directory. */
function packageHash(name: 'queue-depth-metric' | 'redeploy-on-rotation'): string {
  const content = modules[name].synthesize().files['function.zip']?.() ?? new Uint8Array();
  return createHash('sha256').update(content).digest('base64');
}

/** A rule that has the function as its target, and may invoke it. */
async function isInvokedBy({ client }: Pick<Account, 'client'>, name: string, rule: string) {
  const events = new EventBridgeClient(client);
  const [found, { Targets }] = await Promise.all([
    events.send(new DescribeRuleCommand({ Name: rule })),
    events.send(new ListTargetsByRuleCommand({ Rule: rule })),
  ]);
  expect(found.State).toBe('ENABLED');
  expect(Targets?.map((it) => it.Arn)).toEqual([expect.stringMatching(new RegExp(`:function:${name}$`))]);
  const { Policy } = await new LambdaClient(client).send(new GetPolicyCommand({ FunctionName: name }));
  const statements = iam.policy(Policy ?? '{}').statements.filter((it) => JSON.stringify(it).includes(found.Arn ?? '?'));
  expect(statements).toMatchObject([{ Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' } }]);
  return found;
}
