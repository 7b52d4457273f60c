import { z } from 'zod';
import { kmsKeyArn } from '../../src/aws/arns';
import { retentionInDays } from '../../src/aws/retention';

export const inputs = z.object({
  name: z
    .string()
    .max(115)
    .regex(/^[\w-]+$/, 'must be of letters, digits, hyphens and underscores')
    .describe('Name of the firewall; that of its log group is `aws-waf-logs-` and this, as WAF demands.'),
  resourceArns: z
    .record(z.string(), z.string().regex(/^arn:/, 'must be an ARN'))
    .describe('ARNs of what it protects, such as a load balancer, by key.'),
  managedRuleGroups: z
    .record(
      z.string().regex(/^AWSManagedRules\w+$/, 'must be the name of a rule group of AWS such as AWSManagedRulesSQLiRuleSet'),
      z.object({
        priority: z.int().min(100).max(10_000),
        countOnly: z.boolean().default(false),
        countedRules: z.array(z.string().regex(/^\w+$/, 'must be the name of a rule such as SizeRestrictions_BODY')).default([]),
      }),
    )
    .default({
      AWSManagedRulesAmazonIpReputationList: { priority: 100, countOnly: false, countedRules: [] },
      AWSManagedRulesCommonRuleSet: { priority: 110, countOnly: false, countedRules: ['SizeRestrictions_BODY'] },
      AWSManagedRulesKnownBadInputsRuleSet: { priority: 120, countOnly: false, countedRules: [] },
    })
    .describe(
      [
        'Rule groups that AWS maintains, by name; the lowest priority is asked first.',
        '`counted_rules` only count what they find, as does the whole group with `count_only`.',
        'SizeRestrictions_BODY is counted: it blocks each body over 8 KB, such as that of a webhook.',
        'Where bodies hold what people write, count the other rules of the common set with names on _BODY, too:',
        'a message may look like an attack.',
      ].join(' '),
    ),
  rateLimit: z
    .object({
      requests: z.int().min(10).max(2_000_000_000),
      evaluationWindowSec: z.literal([60, 120, 300, 600]).default(300),
    })
    .default({ requests: 2000, evaluationWindowSec: 300 })
    .describe(
      [
        'How many requests one IP address may send within so many seconds; what is beyond is blocked until it has become less.',
        'Webhooks of one sender come from few addresses: leave them room.',
      ].join(' '),
    ),
  blockedPathPrefixes: z
    .record(
      z.string().regex(/^[a-z0-9-]+$/, 'must be of small letters, digits and hyphens'),
      z
        .string()
        .max(200)
        .regex(/^\/[a-z0-9._~\/-]+$/, 'must begin with a slash and be of small letters, digits and ._~/-'),
    )
    .default({})
    .describe('Beginnings of paths that are answered with 404, by a telling key; in every spelling of case, escapes and dots.'),
  logRetentionInDays: retentionInDays
    .default(30)
    .describe('Days that the log is kept. Query strings and the headers authorization and cookie are left out of it.'),
  kmsKeyId: kmsKeyArn.describe('ARN of the key that encrypts the log; null: the key of CloudWatch Logs.'),
});
