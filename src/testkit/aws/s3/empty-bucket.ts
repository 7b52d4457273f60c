import type { Connection } from '../connection';
import { load } from '../load';

/** Deletes all objects, versions, delete markers and unfinished uploads. Gives the number of versions and markers. */
export function emptyBucket(aws: Connection, bucket: string): Promise<number> {
  return aws.read({ kind: 'S3 bucket', id: bucket, absent: ['NoSuchBucket'] }, async () => {
    await abortUploads(aws, bucket);
    const { S3Client, ListObjectVersionsCommand, DeleteObjectsCommand } = await load(
      '@aws-sdk/client-s3',
      () => import('@aws-sdk/client-s3'),
    );
    const client = aws.client(S3Client);
    // Always the first page: what stood on it is gone the next time.
    for (let deleted = 0; ;) {
      const page = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }));
      const found = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
      if (found.length === 0) return deleted;
      const Objects = found.map(({ Key, VersionId }) => ({ Key, VersionId }));
      const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }));
      const [first] = Errors;
      if (first !== undefined)
        throw new CannotEmpty(bucket, Errors.length, `${first.Key ?? ''}: ${first.Code ?? ''} ${first.Message ?? ''}`);
      deleted += found.length;
    }
  });
}

/** Some objects cannot be deleted, as those under object lock. */
class CannotEmpty extends Error {
  constructor(bucket: string, count: number, first: string) {
    super(`S3 bucket ${bucket} cannot be emptied: ${String(count)} objects are refused, the first is ${first.trim()}`);
    this.name = 'CannotEmpty';
  }
}

async function abortUploads(aws: Connection, bucket: string): Promise<void> {
  const { S3Client, ListMultipartUploadsCommand, AbortMultipartUploadCommand } = await load(
    '@aws-sdk/client-s3',
    () => import('@aws-sdk/client-s3'),
  );
  const client = aws.client(S3Client);
  const of = { Bucket: bucket };
  for (;;) {
    const { Uploads = [], IsTruncated } = await client.send(new ListMultipartUploadsCommand(of));
    for (const { Key, UploadId } of Uploads) await client.send(new AbortMultipartUploadCommand({ ...of, Key, UploadId }));
    if (IsTruncated !== true) return;
  }
}
