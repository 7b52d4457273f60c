export type { Bucket, BucketEncryption, PublicAccessBlock } from './bucket';
export type { LifecycleRule } from './lifecycle';
export type { PutOptions, S3Object } from './object';
export { S3 } from './s3';
