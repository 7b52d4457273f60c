import { z } from 'zod';

export const inputs = z.object({
  name: z
    .string()
    .regex(/^[^:\\]{1,100}$/, 'must have 1 to 100 characters, none of them a colon or backslash')
    .describe('Name of the budget, unique in the account.'),
  limitAmount: z.number().min(1).describe('USD a month.'),
  notifications: z
    .record(
      z.string(),
      z.object({
        threshold: z.number().min(0.1).max(1_000_000),
        type: z.enum(['ACTUAL', 'FORECASTED']).default('ACTUAL'),
      }),
    )
    .default({
      'most-spent': { threshold: 80, type: 'ACTUAL' },
      'all-spent': { threshold: 100, type: 'ACTUAL' },
      'will-not-do': { threshold: 100, type: 'FORECASTED' },
    })
    .describe(
      [
        'When to tell, by a telling key: at a threshold in percent of the limit that is spent (`ACTUAL`),',
        'or that AWS expects to be spent by the end of the month (`FORECASTED`).',
      ].join(' '),
    ),
  subscriberEmails: z.array(z.email()).max(10).default([]).describe('Mail addresses that are told.'),
  subscriberTopicArns: z
    .array(z.string().regex(/^arn:[\w-]+:sns:/, 'must be the ARN of a topic'))
    .max(1)
    .default([])
    .describe('Topic that is told; it must let budgets.amazonaws.com publish.'),
  costFilterTags: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      [
        'Count only what has one of these tags; of everything in the account where there are none.',
        'They must be active as cost allocation tags, and count from then on.',
      ].join(' '),
    ),
});
