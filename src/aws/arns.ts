import { z } from 'zod';

/** An ARN of a KMS key; null where AWS shall use a key of its own. */
export const kmsKeyArn = z
  .string()
  .regex(/^arn:[\w-]+:kms:/, 'must be the ARN of a key')
  .nullable()
  .default(null);

/** ARNs of KMS keys of one's own. */
export const kmsKeyArns = z.array(z.string().regex(/^arn:[\w-]+:kms:/, 'must be the ARN of a key')).default([]);

/** An ARN of a secret in Secrets Manager. */
export const secretArn = z.string().regex(/^arn:[\w-]+:secretsmanager:/, 'must be the ARN of a secret');
