import { aws } from 'groundplan/testkit';
import { z } from 'zod';
import type { Account } from '../account';

const bucket = 'shop-tfstate-498735610795';
const lockTable = 'shop-tfstate-locks';
const outputs = z.object({ bucket: z.string(), lock_table: z.string() });

export async function stateBackendIsApplied({ applied, cloud: { s3, dynamodb } }: Account): Promise<void> {
  await using root = await applied('state-backend', { outputs });
  expect(root.outputs).toEqual({ bucket, lock_table: lockTable });
  const found = await s3.bucket(bucket);
  expect(found).toBlockPublicAccess();
  expect(found).toMatchObject(keepsStateSafe);
  expect(await dynamodb.table(lockTable)).toMatchObject({
    deletionProtection: true,
    partitionKey: 'LockID',
    sortKey: undefined,
    billing: 'on-demand',
    pointInTimeRecovery: true,
  });

  // Two versions of a state: the bucket goes only where force_destroy says so.
  for (const state of ['{"serial":1}', '{"serial":2}']) await s3.putObject(bucket, 'shop/terraform.tfstate', state);
  await root.apply({ vars: { removable: true } });
  await root.destroy();
  expect(await aws.exists(s3.bucket(bucket))).toBe(false);
  expect(await aws.exists(dynamodb.table(lockTable))).toBe(false);
}

const keepsStateSafe = {
  versioning: 'enabled',
  encryption: { algorithm: 'aws:kms', key: undefined, bucketKey: true },
  policy: {
    Statement: [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  },
  lifecycle: [{ enabled: true, oldVersionsExpireAfter: 90, expiresDeleteMarkers: true, abortsUploadsAfter: 7 }],
};
