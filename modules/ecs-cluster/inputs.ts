import { z } from 'zod';
import { kmsKeyArn } from '../../src/aws/arns';

export const inputs = z.object({
  name: z
    .string()
    .max(255)
    .regex(/^[A-Za-z][\w-]*$/, 'must begin with a letter and be of letters, digits, hyphens and underscores')
    .describe('Name of the cluster, unique in account and region.'),
  containerInsights: z
    .enum(['enabled', 'enhanced', 'disabled'])
    .default('enabled')
    .describe('Metrics of the cluster, its services and tasks in CloudWatch; `enhanced`: of each task and container, too.'),
  kmsKeyId: kmsKeyArn.describe(
    'ARN of the key that encrypts what goes through ECS Exec; task roles then need kms:Decrypt on it. null: TLS alone.',
  ),
});
