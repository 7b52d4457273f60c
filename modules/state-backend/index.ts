import { DynamodbTable } from '@cdktf/provider-aws/lib/dynamodb-table';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { policyDocument, text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { resource } from '../../src/core/resource';
import { inputs } from './inputs';
import { policies } from './policies';

/** Where Terraform keeps state: an S3 bucket and a DynamoDB table for its locks. */
export class StateBackend extends defineModule({
  name: 'state-backend',
  summary:
    'Where Terraform keeps state: a versioned, encrypted S3 bucket that takes TLS only, and a DynamoDB table for its locks.',
  inputs,
  outputs: {
    bucket: output.string('Name of the bucket.'),
    bucketArn: output.string('ARN of the bucket.'),
    lockTable: output.string('Name of the lock table.'),
    lockTableArn: output.string('ARN of the lock table.'),
  },
  policies,
  build(scope, input) {
    const bucket = resource(scope, 'this', S3Bucket, { bucket: input.bucket, forceDestroy: input.forceDestroy });
    const versioning = resource(scope, 'this', S3BucketVersioningA, {
      bucket: bucket.id,
      versioningConfiguration: { status: 'Enabled' },
    });
    resource(scope, 'this', S3BucketServerSideEncryptionConfigurationA, {
      bucket: bucket.id,
      rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' }, bucketKeyEnabled: true }],
    });
    const closed = resource(scope, 'this', S3BucketPublicAccessBlock, {
      bucket: bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    resource(
      scope,
      'this',
      S3BucketPolicy,
      {
        bucket: bucket.id,
        policy: policyDocument([
          {
            Sid: 'TlsOnly',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [bucket.arn, text`${bucket.arn}/*`],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ]),
      },
      { dependsOn: [closed] },
    );
    resource(
      scope,
      'this',
      S3BucketLifecycleConfiguration,
      {
        bucket: bucket.id,
        rule: [
          {
            id: 'old-versions',
            status: 'Enabled',
            filter: [{ prefix: '' }],
            noncurrentVersionExpiration: [{ noncurrentDays: input.noncurrentVersionExpirationDays }],
            expiration: [{ expiredObjectDeleteMarker: true }], // each lock file leaves one
            abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
          },
        ],
      },
      { dependsOn: [versioning] },
    );
    const table = resource(scope, 'this', DynamodbTable, {
      name: input.lockTable,
      billingMode: 'PAY_PER_REQUEST',
      hashKey: 'LockID',
      attribute: [{ name: 'LockID', type: 'S' }],
      pointInTimeRecovery: { enabled: true },
      serverSideEncryption: { enabled: true },
      deletionProtectionEnabled: input.deletionProtection,
    });
    return { bucket: bucket.id, bucketArn: bucket.arn, lockTable: table.name, lockTableArn: table.arn };
  },
}) {}
