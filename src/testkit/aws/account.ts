import { Connection } from './connection';
import { DynamoDb } from './dynamodb';
import { Ec2 } from './ec2';
import { Iam } from './iam';
import { Logs } from './logs';
import type { AccountOptions } from './options';
import { Rds } from './rds';
import { S3 } from './s3';
import { Secrets } from './secrets';
import { Ssm } from './ssm';
import { Sts } from './sts';

/** One AWS account in one region, for questions: one part a service. */
export interface Account {
  readonly region: string;
  /** Undefined: AWS itself. */
  readonly endpoint: string | undefined;
  readonly dynamodb: DynamoDb;
  readonly ec2: Ec2;
  readonly iam: Iam;
  readonly logs: Logs;
  readonly rds: Rds;
  readonly s3: S3;
  readonly secrets: Secrets;
  readonly ssm: Ssm;
  readonly sts: Sts;
}

/**
 * Asks AWS what is there:
 *
 *     const cloud = account({ region: 'eu-central-1' });
 *     expect(await cloud.s3.bucket('shop')).toMatchObject({ versioning: 'enabled' });
 *
 * All that is asked for comes as plain data. What is not there is a `NotFound`, which `exists(…)` turns into false; what AWS
 * refuses is a `RequestFailed`. Nothing is asked, and no package of the SDK loaded (`SdkMissing`), before a service's first call.
 *
 * **A further service** is a file beside this one: interfaces of its own for what it answers (each with a `kind`), and a class
 * over `Connection` whose methods call `aws.read({ kind, id, absent }, …)`, and inside of that `load('@aws-sdk/…', …)` and
 * `aws.client(…)`. Types of the SDK stay inside of the file: the declarations must not need a package that is not installed.
 * One that grows past a few things becomes a folder, as `ec2`. Then it gets its line here and in `index.ts`.
 */
export function account(options: AccountOptions): Account {
  const aws = new Connection(options);
  return {
    region: aws.region,
    endpoint: aws.endpoint,
    dynamodb: new DynamoDb(aws),
    ec2: new Ec2(aws),
    iam: new Iam(aws),
    logs: new Logs(aws),
    rds: new Rds(aws),
    s3: new S3(aws),
    secrets: new Secrets(aws),
    ssm: new Ssm(aws),
    sts: new Sts(aws),
  };
}
