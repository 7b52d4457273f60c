import { S3Backend } from 'cdktf';
import type { Construct } from 'constructs';
import settings from '../../../backend.tf.json';

/** Where an environment keeps its state. How it is kept stands in `backend.tf.json`. */
export interface StateLocation {
  readonly bucket: string;
  readonly key: string;
  readonly region: string;
  /** DynamoDB table that holds the lock, besides the lock file in the bucket. */
  readonly lockTable: string;
}

export function stateBackend(scope: Construct, { bucket, key, region, lockTable }: StateLocation, account: string): S3Backend {
  const backend = new S3Backend(scope, { bucket, key, region, dynamodbTable: lockTable });
  backend.addOverride('allowed_account_ids', [account]);
  for (const [name, value] of Object.entries(settings.terraform.backend.s3)) backend.addOverride(name, value);
  return backend;
}
