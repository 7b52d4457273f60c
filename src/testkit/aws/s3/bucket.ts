import type { Connection } from '../connection';
import type { Encryption } from '../encryption';
import { load } from '../load';
import { type PolicyDocument, policyDocument } from '../policy-document';
import { type Tags, tagsOf } from '../tags';
import { lifecycle, type LifecycleRule } from './lifecycle';
import { unlessUnset } from './unset';

/** A bucket with its settings. What was never set is undefined. */
export interface Bucket {
  readonly kind: 'S3 bucket';
  readonly name: string;
  readonly region: string;
  /** `off`: it was never on. */
  readonly versioning: 'enabled' | 'suspended' | 'off';
  /** How new objects are encrypted where the request does not say. */
  readonly encryption: BucketEncryption | undefined;
  /** The bucket's own; that of the account comes on top. */
  readonly publicAccessBlock: PublicAccessBlock | undefined;
  readonly policy: PolicyDocument | undefined;
  readonly lifecycle: readonly LifecycleRule[];
  /** Where requests are logged to. */
  readonly logging: { readonly bucket: string; readonly prefix: string } | undefined;
  readonly tags: Tags;
}

export interface BucketEncryption extends Encryption {
  /** `AES256`, `aws:kms` or `aws:kms:dsse`. */
  readonly algorithm: string;
  /** One data key for many objects, which saves calls to KMS. */
  readonly bucketKey: boolean;
}

export interface PublicAccessBlock {
  readonly blockPublicAcls: boolean;
  readonly ignorePublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly restrictPublicBuckets: boolean;
}

const kind = 'S3 bucket';

export function bucket(aws: Connection, name: string): Promise<Bucket> {
  return aws.read({ kind, id: name, absent: ['NotFound', 'NoSuchBucket'] }, async () => {
    const s3 = await load('@aws-sdk/client-s3', () => import('@aws-sdk/client-s3'));
    const client = aws.client(s3.S3Client);
    const of = { Bucket: name };
    const { BucketRegion } = await client.send(new s3.HeadBucketCommand(of));
    const [versioning, encryption, block, policy, rules, logging, tagging] = await Promise.all([
      client.send(new s3.GetBucketVersioningCommand(of)),
      unlessUnset('ServerSideEncryptionConfigurationNotFoundError', client.send(new s3.GetBucketEncryptionCommand(of))),
      unlessUnset('NoSuchPublicAccessBlockConfiguration', client.send(new s3.GetPublicAccessBlockCommand(of))),
      unlessUnset('NoSuchBucketPolicy', client.send(new s3.GetBucketPolicyCommand(of))),
      lifecycle(aws, name),
      client.send(new s3.GetBucketLoggingCommand(of)),
      unlessUnset('NoSuchTagSet', client.send(new s3.GetBucketTaggingCommand(of))),
    ]);
    const target = logging.LoggingEnabled;
    const blocked = block?.PublicAccessBlockConfiguration;
    const encrypts = encryption?.ServerSideEncryptionConfiguration?.Rules?.find((it) => it.ApplyServerSideEncryptionByDefault);
    return {
      kind,
      name,
      region: BucketRegion ?? aws.region,
      versioning: versioning.Status === undefined ? 'off' : versioning.Status === 'Enabled' ? 'enabled' : 'suspended',
      encryption: encrypts && {
        algorithm: encrypts.ApplyServerSideEncryptionByDefault?.SSEAlgorithm ?? 'AES256',
        key: encrypts.ApplyServerSideEncryptionByDefault?.KMSMasterKeyID,
        bucketKey: encrypts.BucketKeyEnabled === true,
      },
      publicAccessBlock: blocked && {
        blockPublicAcls: blocked.BlockPublicAcls === true,
        ignorePublicAcls: blocked.IgnorePublicAcls === true,
        blockPublicPolicy: blocked.BlockPublicPolicy === true,
        restrictPublicBuckets: blocked.RestrictPublicBuckets === true,
      },
      policy: policy?.Policy === undefined ? undefined : policyDocument(policy.Policy),
      lifecycle: rules,
      logging: target && { bucket: target.TargetBucket ?? '', prefix: target.TargetPrefix ?? '' },
      tags: tagsOf(tagging?.TagSet),
    };
  });
}
