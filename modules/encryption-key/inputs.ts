import { z } from 'zod';

export const inputs = z.object({
  alias: z
    .string()
    .max(250)
    .regex(/^[A-Za-z][\w\/-]*$/, 'must begin with a letter and be of letters, digits and /_-')
    .describe('Name of the key, without `alias/`.'),
  description: z.string().max(8192).describe('What the key encrypts.'),
  services: z
    .record(
      z.string().regex(/^[a-z0-9.-]+\.amazonaws\.com$/, 'must be the principal of a service such as cloudwatch.amazonaws.com'),
      z.object({
        actions: z
          .array(z.string().regex(/^kms:[A-Za-z]+\*?$/, 'must be an action such as kms:Decrypt'))
          .min(1)
          .default(['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*']),
      }),
    )
    .default({})
    .describe(
      [
        'AWS services that may use the key for this account on their own, by principal: those that call no API in the name of a role,',
        'such as `logs.<region>.amazonaws.com` (only for log groups of this account and region) or `cloudwatch.amazonaws.com`',
        '(alarms to an encrypted topic). `events.amazonaws.com` is not bound to this account: EventBridge does not tell it to the key.',
      ].join(' '),
    ),
  deletionWindowInDays: z.int().min(7).max(30).default(30).describe('Days that the deletion of the key can be called off.'),
  rotationPeriodInDays: z.int().min(90).max(2560).default(365).describe('Days after which AWS replaces the key material.'),
});
