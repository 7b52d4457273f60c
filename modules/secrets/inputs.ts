import { z } from 'zod';
import { kmsKeyArn } from '../../src/aws/arns';
import { recoveryWindowInDays } from '../../src/aws/recovery-window';

export const inputs = z.object({
  secrets: z
    .record(
      z
        .string()
        .max(512)
        .regex(/^[\w\/+=.@-]+$/, 'must be of letters, digits and /_+=.@-'),
      z.object({
        description: z.string().max(1024),
        keys: z.array(z.string().regex(/^\w+$/, 'must be of letters, digits and underscores')).min(1),
      }),
    )
    .describe(
      [
        'Secrets by name: what each is for, and the keys of the JSON that it will hold, which its description lists.',
        'Values are set outside Terraform, so that no state has them.',
      ].join(' '),
    ),
  kmsKeyArn: kmsKeyArn.describe('ARN of the key that encrypts the secrets; null: the key of Secrets Manager.'),
  recoveryWindowInDays: recoveryWindowInDays.describe('Days that a deleted secret can be brought back; 0: none.'),
});
