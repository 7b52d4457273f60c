import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { LambdaFunctionEventInvokeConfig } from '@cdktf/provider-aws/lib/lambda-function-event-invoke-config';
import { deploymentPackage, invokes, lambdaFunction } from '../../src/aws/function';
import { hasAny, join, policyDocument, text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { resource, when } from '../../src/core/resource';
import { inputs } from './inputs';

const file = 'function.zip';

/** Depth, age and failures of BullMQ's queues as CloudWatch metrics. */
export class QueueDepthMetric extends defineModule({
  name: 'queue-depth-metric',
  summary: [
    "Publishes what BullMQ's queues hold as CloudWatch metrics: a Lambda function reads Redis and logs the embedded",
    'metric format.',
    '',
    'Metrics, each with the one dimension `Queue`:',
    '',
    '- `QueueDepth`: jobs that a worker could take, with a priority or without, also while the queue is paused',
    '- `DelayedJobs`: jobs that wait for their time; `ActiveJobs`: jobs that workers have',
    '- `OldestJobAge`: seconds that the oldest job of the depth has waited since it was added, its delay ended, or its last',
    '  try began',
    '- `JobsFailed` (for good, after the last try), `JobsCompleted`: in the last interval, by whole minutes',
    '- `JobDuration`: milliseconds of each job that was completed in it; ask for the average or a percentile',
    '',
    'Jobs that a worker removes as soon as they end (`removeOnComplete: true`, `removeOnFail: true`) are counted only if it',
    'keeps the metrics of BullMQ, and have no duration: keep them a while, as with `removeOnComplete: { age: 3600 }`.',
  ].join('\n'),
  inputs,
  outputs: {
    namespace: output.string('Namespace of the metrics.'),
    functionName: output.string('Name of the function.'),
    functionArn: output.string('ARN of the function.'),
    roleArn: output.string('ARN of the role of the function.'),
    logGroupName: output.string('Log group of the function.'),
  },
  files: { [file]: () => deploymentPackage('modules/queue-depth-metric/handler/index.ts') },
  build(scope, input) {
    const {
      function: made,
      role,
      logGroup,
    } = lambdaFunction(scope, {
      name: input.name,
      description: 'Publishes what the queues of BullMQ hold',
      file,
      environment: {
        QUEUES: join(' ', input.queues),
        PREFIX: input.prefix,
        NAMESPACE: input.namespace,
        SCHEDULE: input.scheduleExpression,
        REDIS_SECRET_ARN: input.redisSecretArn,
      },
      statements: [
        { Sid: 'ReadRedisUrl', Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: input.redisSecretArn },
      ],
      timeout: 30,
      vpc: { subnetIds: input.subnetIds, securityGroupIds: input.securityGroupIds },
      logRetentionInDays: input.logRetentionInDays,
      kmsKeyArn: input.kmsKeyArn,
    });
    // What was measured in a failed run would be counted twice.
    resource(scope, 'this', LambdaFunctionEventInvokeConfig, {
      functionName: made.functionName,
      maximumRetryAttempts: 0,
      maximumEventAgeInSeconds: 60,
    });
    when(hasAny(input.kmsKeyArns), scope, 'keys', IamRolePolicy, {
      name: text`${input.name}-keys`,
      role: role.name,
      policy: policyDocument([{ Sid: 'DecryptTheSecret', Effect: 'Allow', Action: 'kms:Decrypt', Resource: input.kmsKeyArns }]),
    });
    invokes(scope, 'schedule', made, {
      name: input.name,
      description: 'Measures the queues of BullMQ',
      on: { scheduleExpression: input.scheduleExpression },
    });
    return {
      namespace: input.namespace,
      functionName: made.functionName,
      functionArn: made.arn,
      roleArn: role.arn,
      logGroupName: logGroup.name,
    };
  },
}) {}
