import type { LifecycleRule as Described } from '@aws-sdk/client-s3';
import type { Connection } from '../connection';
import { load } from '../load';
import { unlessUnset } from './unset';

/** When objects leave a bucket, or go to cheaper storage. Times are days. */
export interface LifecycleRule {
  readonly id: string | undefined;
  readonly enabled: boolean;
  /** Of which objects; empty: of all. */
  readonly prefix: string;
  readonly expiresAfter: number | undefined;
  readonly expiresDeleteMarkers: boolean;
  readonly oldVersionsExpireAfter: number | undefined;
  /** Old versions that are kept all the same. */
  readonly oldVersionsKept: number | undefined;
  readonly abortsUploadsAfter: number | undefined;
  readonly moves: readonly { readonly after: number | undefined; readonly to: string | undefined }[];
}

/** Of a bucket that is there. */
export async function lifecycle(aws: Connection, bucket: string): Promise<readonly LifecycleRule[]> {
  const { S3Client, GetBucketLifecycleConfigurationCommand } = await load(
    '@aws-sdk/client-s3',
    () => import('@aws-sdk/client-s3'),
  );
  const asked = aws.client(S3Client).send(new GetBucketLifecycleConfigurationCommand({ Bucket: bucket }));
  return ((await unlessUnset('NoSuchLifecycleConfiguration', asked))?.Rules ?? []).map(ruleOf);
}

function ruleOf(rule: Described): LifecycleRule {
  return {
    id: rule.ID,
    enabled: rule.Status === 'Enabled',
    prefix: rule.Filter?.Prefix ?? rule.Filter?.And?.Prefix ?? '',
    expiresAfter: rule.Expiration?.Days,
    expiresDeleteMarkers: rule.Expiration?.ExpiredObjectDeleteMarker === true,
    oldVersionsExpireAfter: rule.NoncurrentVersionExpiration?.NoncurrentDays,
    oldVersionsKept: rule.NoncurrentVersionExpiration?.NewerNoncurrentVersions,
    abortsUploadsAfter: rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
    moves: (rule.Transitions ?? []).map((it) => ({ after: it.Days, to: it.StorageClass })),
  };
}
