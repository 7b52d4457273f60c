import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';

/** An object without its content. */
export interface S3Object {
  readonly kind: 'S3 object';
  readonly bucket: string;
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string | undefined;
  readonly etag: string | undefined;
  readonly versionId: string | undefined;
  /** `AES256`, `aws:kms`… */
  readonly algorithm: string | undefined;
  readonly kmsKey: string | undefined;
  readonly lastModified: Date | undefined;
  /** What the writer noted. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface PutOptions {
  /** By default `application/octet-stream`. */
  readonly contentType?: string | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

const kind = 'S3 object';
const absent = ['NotFound', 'NoSuchKey', 'NoSuchBucket'];
const sdk = () => load('@aws-sdk/client-s3', () => import('@aws-sdk/client-s3'));
const url = (bucket: string, key: string): string => `s3://${bucket}/${key}`;

export function object(aws: Connection, bucket: string, key: string): Promise<S3Object> {
  return aws.read({ kind, id: url(bucket, key), absent }, async () => {
    const { S3Client, HeadObjectCommand } = await sdk();
    const found = await aws.client(S3Client).send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    return {
      kind,
      bucket,
      key,
      size: found.ContentLength ?? 0,
      contentType: found.ContentType,
      etag: found.ETag?.replaceAll('"', ''),
      versionId: found.VersionId,
      algorithm: found.ServerSideEncryption,
      kmsKey: found.SSEKMSKeyId,
      lastModified: found.LastModified,
      metadata: found.Metadata ?? {},
    };
  });
}

export function text(aws: Connection, bucket: string, key: string): Promise<string> {
  return aws.read({ kind, id: url(bucket, key), absent }, async () => {
    const { S3Client, GetObjectCommand } = await sdk();
    const { Body } = await aws.client(S3Client).send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return Body?.transformToString();
  });
}

export function keys(aws: Connection, bucket: string, prefix: string): Promise<readonly string[]> {
  return aws.read({ kind: 'S3 bucket', id: bucket, absent }, async () => {
    const { S3Client, paginateListObjectsV2 } = await sdk();
    const pages = paginateListObjectsV2({ client: aws.client(S3Client) }, { Bucket: bucket, Prefix: prefix });
    return (await allPages(pages, (page) => page.Contents)).map((it) => told(it, 'Key'));
  });
}

export async function putObject(
  aws: Connection,
  bucket: string,
  key: string,
  content: string | Uint8Array,
  { contentType, metadata }: PutOptions,
): Promise<void> {
  await aws.read({ kind: 'S3 bucket', id: bucket, absent }, async () => {
    const { S3Client, PutObjectCommand } = await sdk();
    const bytes = Buffer.from(content);
    // Without its length, the SDK takes an empty body for a stream, and warns of it.
    const body = { Body: bytes, ContentLength: bytes.length, ContentType: contentType, Metadata: metadata && { ...metadata } };
    return aws.client(S3Client).send(new PutObjectCommand({ Bucket: bucket, Key: key, ...body }));
  });
}
