import { z } from 'zod';

export const inputs = z.object({
  bucket: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'must be 3 to 63 small letters, digits, dots and hyphens, and begin and end with a letter or digit',
    )
    .describe('Name of the bucket, unique in all of AWS.'),
  lockTable: z
    .string()
    .regex(/^[\w.-]{3,255}$/, 'must be 3 to 255 letters, digits, dots, hyphens and underscores')
    .describe('Name of the lock table.'),
  noncurrentVersionExpirationDays: z
    .int()
    .min(1)
    .default(90)
    .describe('Days that a version of a state is kept once a newer one has replaced it.'),
  deletionProtection: z.boolean().default(true).describe('Refuse to delete the lock table.'),
  forceDestroy: z.boolean().default(false).describe('Delete the bucket also with state in it.'),
});
