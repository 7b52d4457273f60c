import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { type AwsAccess, type Emulator, startEmulator } from 'groundplan/emulator';
import { aws, inScratch, type RunOptions } from 'groundplan/testkit';

export type Lock = 'both' | 'table' | 'file';
export const names = { bucket: 'test-tfstate', table: 'test-tfstate-locks' } as const;

/** AWS for the tests of one file, with a place for state, and a folder for their roots. All of it is gone at the end. */
export interface Storage extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly folder: string;
  readonly binary: string;
  readonly env: Record<string, string | undefined>;
  /** Done at the end, also after a failure. */
  readonly atEnd: (work: () => void) => void;
  /** Writes a root whose state is in the bucket. */
  readonly root: (name: string, content: object, lock?: Lock) => TestRoot;
  readonly cloud: aws.Account;
  /** A client of the SDK, to do what the kit only reads. */
  readonly client: <T>(kind: new (options: ClientOptions) => T) => T;
}

export interface TestRoot {
  readonly name: string;
  readonly dir: string;
  /** Options for runs of Terraform in it. */
  readonly run: Pick<RunOptions, 'dir' | 'binary' | 'env'>;
  readonly write: (content: object) => void;
}

type ClientOptions = AwsAccess & { readonly region: string };

const region = 'ap-south-1';

export async function storage({ empty = false } = {}): Promise<Storage> {
  const scratch = await inScratch({});
  const folder = scratch.dir;
  const emulator = await startEmulator({ account: '498735610795', region });
  const { binary } = emulator.terraform;
  const env = { ...emulator.terraform.env, CHECKPOINT_DISABLE: '1' };
  const client: Storage['client'] = (kind) => new kind({ ...emulator.aws, region });
  if (!empty) await makeStateStorage(client);
  const last: (() => void)[] = [];
  return {
    emulator, folder, env, client, binary, cloud: aws.account({ ...emulator.aws, region }),
    root(name, content, lock = 'both') {
      const dir = join(folder, 'roots', name);
      const run = { dir, binary, env };
      const write = (more: object): void => { writeFileSync(join(dir, 'cdk.tf.json'), JSON.stringify({ ...more, terraform: settings(name, lock) })); };
      mkdirSync(dir, { recursive: true });
      write(content);
      return { name, dir, run, write };
    },
    atEnd: (work) => { last.push(work); },
    async [Symbol.asyncDispose]() {
      for (const work of last) work();
      await emulator.stop();
      await scratch[Symbol.asyncDispose]();
    },
  };
}

/** Makes bucket and lock table for state. */
export async function makeStateStorage(client: Storage['client'], { bucket, table }: { bucket: string; table: string } = names): Promise<void> {
  await client(S3Client).send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: region } }));
  await client(DynamoDBClient).send(new CreateTableCommand({
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'LockID', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'LockID', AttributeType: 'S' }],
  }));
}

function settings(name: string, lock: Lock): object {
  const locks = { ...(lock !== 'file' && { dynamodb_table: names.table }), ...(lock !== 'table' && { use_lockfile: true }) };
  return { backend: { s3: { bucket: names.bucket, key: `${name}/terraform.tfstate`, region, encrypt: true, ...locks } } };
}
