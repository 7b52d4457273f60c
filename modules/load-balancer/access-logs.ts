import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import type { Construct } from 'constructs';
import type { z } from 'zod';
import { type Expression, policyDocument, type Ref, text } from '../../src/core/expression';
import { data, resource } from '../../src/core/resource';
import type { inputs } from './inputs';

type AccessLogs = Ref<z.output<typeof inputs>['accessLogs']>;

/** A bucket to which a load balancer of this account may deliver its access logs, once the permission stands. */
export function accessLogBucket(scope: Construct, logs: AccessLogs, forceDestroy: Expression<boolean>) {
  const account = data(scope, 'current', DataAwsCallerIdentity, {});
  const bucket = resource(scope, 'access_logs', S3Bucket, { bucket: logs.bucket, forceDestroy });
  resource(scope, 'access_logs', S3BucketServerSideEncryptionConfigurationA, {
    bucket: bucket.id,
    rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }], // the only one that access logs can have
  });
  const closed = resource(scope, 'access_logs', S3BucketPublicAccessBlock, {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  const permission = resource(
    scope,
    'access_logs',
    S3BucketPolicy,
    {
      bucket: bucket.id,
      policy: policyDocument([
        {
          Sid: 'LogDelivery',
          Effect: 'Allow',
          Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: text`${bucket.arn}/AWSLogs/${account.accountId}/*`,
        },
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
  resource(scope, 'access_logs', S3BucketLifecycleConfiguration, {
    bucket: bucket.id,
    rule: [
      {
        id: 'expire',
        status: 'Enabled',
        filter: [{ prefix: '' }],
        expiration: [{ days: logs.expirationDays }],
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
      },
    ],
  });
  return { bucket, permission };
}
