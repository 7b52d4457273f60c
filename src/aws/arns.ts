import { z } from 'zod';

/** An ARN of a KMS key; null where AWS shall use a key of its own. */
export const kmsKeyArn = z
  .string()
  .regex(/^arn:[\w-]+:kms:/, 'must be the ARN of a key')
  .nullable()
  .default(null);
