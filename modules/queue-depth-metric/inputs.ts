import { z } from 'zod';
import { kmsKeyArn, kmsKeyArns, secretArn } from '../../src/aws/arns';
import { functionName, rateExpression } from '../../src/aws/function';
import { retentionInDays } from '../../src/aws/retention';

export const inputs = z.object({
  name: functionName.describe('Name of the function, its role, its rule, and the end of its log group.'),
  queues: z
    .array(z.string().regex(/^[!-9;-~]+$/, 'must be of ASCII characters, without spaces and colons'))
    .min(1)
    .describe('Queues of BullMQ that are measured.'),
  prefix: z
    .string()
    .regex(/^[!-~]+$/, 'must be of ASCII characters, without spaces')
    .default('bull')
    .describe('What the keys of the queues begin with: the option `prefix` of BullMQ.'),
  redisSecretArn: secretArn.describe('Secret with a JSON object whose `REDIS_URL` leads to Redis: `rediss://:token@host:6379`.'),
  kmsKeyArns: kmsKeyArns.describe('Keys of your own that the secret is encrypted with.'),
  subnetIds: z.array(z.string()).min(1).describe('Subnets with a way to Redis and to Secrets Manager (NAT gateway or endpoint).'),
  securityGroupIds: z
    .array(z.string())
    .min(1)
    .describe('Security groups of the function: they must let it out to Redis, and to port 443 for Secrets Manager.'),
  namespace: z
    .string()
    .max(255)
    .regex(/^[\w./#-][\w./#:-]*$/, 'must be a namespace such as Shop/BullMQ')
    .default('BullMQ')
    .describe('Namespace of the metrics. Give each environment of one account a namespace of its own.'),
  scheduleExpression: rateExpression
    .default('rate(1 minute)')
    .describe('How often the queues are measured. Failed and completed jobs are those of one such interval.'),
  logRetentionInDays: retentionInDays.default(14).describe('Days that the log is kept; the metrics stay for 15 months.'),
  kmsKeyArn: kmsKeyArn.describe('Key that encrypts the log; null: the key of CloudWatch Logs.'),
});
