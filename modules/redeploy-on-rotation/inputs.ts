import { z } from 'zod';
import { kmsKeyArn, secretArn } from '../../src/aws/arns';
import { functionName, rateExpression } from '../../src/aws/function';
import { retentionInDays } from '../../src/aws/retention';

export const inputs = z.object({
  name: functionName.describe(
    'Name of the function and its role, beginning of the names of its rules, and end of its log group.',
  ),
  secretArns: z
    .record(z.string(), secretArn)
    .describe('Secrets by a name of your choice, at least one. The function learns when they changed, not what they hold.'),
  clusterArn: z
    .string()
    .regex(/^arn:[\w-]+:ecs:[\w-]+:\d+:cluster\/[\w-]+$/, 'must be the ARN of a cluster')
    .describe('Cluster of the services.'),
  serviceNames: z
    .record(z.string(), z.string().regex(/^[\w-]{1,255}$/, 'must be the name of a service'))
    .describe('Services that read one of the secrets when their tasks start, by a name of your choice, at least one.'),
  scheduleExpression: rateExpression
    .default('rate(5 minutes)')
    .describe('How often the function looks for changes of which no event tells: without a trail, or set by hand.'),
  logRetentionInDays: retentionInDays.default(30).describe('Days that the log is kept.'),
  kmsKeyArn: kmsKeyArn.describe('Key that encrypts the log; null: the key of CloudWatch Logs.'),
});
