import { DescribeContinuousBackupsCommand, DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { GetBucketEncryptionCommand, GetBucketPolicyCommand, GetBucketVersioningCommand, GetPublicAccessBlockCommand } from '@aws-sdk/client-s3';
import { z } from 'zod';
import type { Requirement } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';
import { type Aws, inSection, reading } from './aws';

const says = inSection('Terraform state');
const inBootstrap = (address: string): string => `module.state.${address} (of the bootstrap root)`;

const versioning = reading(['s3:GetBucketVersioning'], ({ s3, env }) => s3.send(new GetBucketVersioningCommand({ Bucket: env.state.bucket })));
const encryption = reading(['s3:GetEncryptionConfiguration'], ({ s3, env }) => s3.send(new GetBucketEncryptionCommand({ Bucket: env.state.bucket })));
const publicAccess = reading(['s3:GetBucketPublicAccessBlock'], ({ s3, env }) => s3.send(new GetPublicAccessBlockCommand({ Bucket: env.state.bucket })));
const policy = reading(['s3:GetBucketPolicy'], async ({ s3, env }) =>
  policySchema.parse(JSON.parse((await s3.send(new GetBucketPolicyCommand({ Bucket: env.state.bucket }))).Policy ?? '{}')));
const table = reading(['dynamodb:DescribeTable'], async ({ dynamodb, env }) => (await dynamodb.send(new DescribeTableCommand({ TableName: env.state.lockTable }))).Table);
const recovery = reading(['dynamodb:DescribeContinuousBackups'], async ({ dynamodb, env }) =>
  (await dynamodb.send(new DescribeContinuousBackupsCommand({ TableName: env.state.lockTable }))).ContinuousBackupsDescription?.PointInTimeRecoveryDescription);

const policySchema = z.object({ Statement: z.array(z.record(z.string(), z.unknown())).default([]) });

/** How bucket and lock table protect what the state holds. */
export const stateStorage = ({ state: { bucket, lockTable } }: HostEnvironment): Requirement<Aws>[] => [
  says({
    statement: 'The bucket keeps old versions', resources: [inBootstrap('aws_s3_bucket_versioning.this')],
    of: versioning, expected: 'Enabled', found: (it) => it.Status,
  }),
  says({
    statement: 'The bucket encrypts', resources: [inBootstrap('aws_s3_bucket_server_side_encryption_configuration.this')], of: encryption, expected: ['aws:kms'],
    found: (it) => it.ServerSideEncryptionConfiguration?.Rules?.map((rule) => rule.ApplyServerSideEncryptionByDefault?.SSEAlgorithm),
  }),
  says({
    statement: 'The bucket is closed to the public', resources: [inBootstrap('aws_s3_bucket_public_access_block.this')], of: publicAccess,
    expected: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }, found: (it) => it.PublicAccessBlockConfiguration,
  }),
  says({
    statement: 'The bucket takes TLS only', resources: [inBootstrap('aws_s3_bucket_policy.this')], of: policy, expected: 'refuses what comes without TLS',
    found: ({ Statement: statements }) => {
      const wanted = JSON.stringify(['Deny', '*', 's3:*', [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`], { Bool: { 'aws:SecureTransport': 'false' } }]);
      const refuses = statements.some((it) => JSON.stringify([it['Effect'], it['Principal'], it['Action'], it['Resource'], it['Condition']]) === wanted);
      return refuses ? 'refuses what comes without TLS' : statements;
    },
  }),
  says({
    statement: `Lock table ${lockTable}: by LockID, paid by use, protected from deletion`, resources: [inBootstrap('aws_dynamodb_table.this')], of: table,
    expected: ['LockID', 'PAY_PER_REQUEST', true],
    found: (it) => [it?.KeySchema?.map((key) => key.AttributeName).join(), it?.BillingModeSummary?.BillingMode, it?.DeletionProtectionEnabled],
  }),
  says({
    statement: `Lock table ${lockTable}: can be brought back to any point in time`, resources: [inBootstrap('aws_dynamodb_table.this')], of: recovery,
    expected: 'ENABLED', found: (it) => it?.PointInTimeRecoveryStatus,
  }),
];
