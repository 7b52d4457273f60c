import { z } from 'zod';
import { kmsKeyArn } from '../../src/aws/arns';

export const inputs = z.object({
  repositories: z
    .record(
      z
        .string()
        .min(2)
        .max(256)
        .regex(/^[a-z0-9]+([._\/-][a-z0-9]+)*$/, 'must be of small letters and digits, with single . _ - or / between'),
      z.object({
        keep: z.int().min(1).default(30),
        expireUntaggedAfterDays: z.int().min(1).default(7),
      }),
    )
    .describe(
      [
        'Repositories by name: how many tagged images are kept, the newest, and days after which those without a tag go.',
        'Keep more than are ever rolled back to.',
      ].join(' '),
    ),
  kmsKeyArn: kmsKeyArn.describe("ARN of the key that encrypts the images; null: ECR's own. Fixed once a repository is made."),
  forceDelete: z.boolean().default(false).describe('Delete repositories even if images are in them.'),
});
