import type { Connection } from '../connection';
import { bucket, type Bucket } from './bucket';
import { emptyBucket } from './empty-bucket';
import { keys, object, putObject, type PutOptions, type S3Object, text } from './object';

/** S3, asked with `@aws-sdk/client-s3`. What asks for one thing throws `NotFound` where there is none. */
export class S3 {
  readonly #aws: Connection;

  constructor(aws: Connection) {
    this.#aws = aws;
  }

  /** A bucket with its settings, also one of another region. The caller must be allowed to read each of them. */
  bucket(name: string): Promise<Bucket> {
    return bucket(this.#aws, name);
  }

  /** An object without its content. */
  object(bucketName: string, key: string): Promise<S3Object> {
    return object(this.#aws, bucketName, key);
  }

  /** The content of an object as UTF-8. */
  text(bucketName: string, key: string): Promise<string> {
    return text(this.#aws, bucketName, key);
  }

  /** The keys of all objects, or of those that begin with a prefix. */
  keys(bucketName: string, prefix = ''): Promise<readonly string[]> {
    return keys(this.#aws, bucketName, prefix);
  }

  putObject(bucketName: string, key: string, content: string | Uint8Array, options: PutOptions = {}): Promise<void> {
    return putObject(this.#aws, bucketName, key, content, options);
  }

  /** Deletes all that is in a bucket, also old versions, delete markers and unfinished uploads. Gives the number of versions. */
  emptyBucket(name: string): Promise<number> {
    return emptyBucket(this.#aws, name);
  }
}
