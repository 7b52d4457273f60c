import { randomUUID } from 'node:crypto';
// Once one of several concurrent tests has ended, Jest lets the others load nothing more; so what they need is loaded here.
import '@aws-sdk/client-ec2';
import '@aws-sdk/client-rds';
import '@aws-sdk/client-s3';
import '@aws-sdk/client-secrets-manager';
import { type Emulator, startEmulator } from 'groundplan/emulator';
import { aws, iam, terraform } from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { z } from 'zod';

// Terraform mostly waits in these tests, so they run at the same time; one emulator is enough for all of them.
const region = 'eu-central-1';
const minutes = 60_000;
let emulator: Emulator;
let cloud: aws.Account;

beforeAll(async () => {
  emulator = await startEmulator();
  cloud = aws.account({ region, ...emulator.aws });
});

afterAll(() => emulator.stop());

/** A name that no other test has: bucket names are taken for the whole world. */
const named = (what: string): string => `example-${what}-${randomUUID().slice(0, 8)}`;

test.concurrent(
  'an EC2 instance is found by its tag; another type changes it in place, another zone replaces it',
  async () => {
    const name = named('instance');
    await using root = await terraform.applyIdempotently({
      ...emulator.terraform,
      dir: 'examples/ec2-instance',
      vars: { region, name },
      outputs: z.object({ instance_id: z.string() }),
    });
    const { instance_id: id } = root.outputs;

    await cloud.ec2.waitUntilRunning(id, { within: 2 * minutes });
    const found = await cloud.ec2.instancesByTag({ Name: name });
    expect(found).toEqual([expect.objectContaining({ id, type: 't4g.micro', architecture: 'arm64' })]);

    expect(await root.plan({ vars: { instance_type: 't4g.small' } })).toUpdate('aws_instance.this');
    expect(await root.plan({ vars: { zone: `${region}c` } })).toReplace('aws_instance.this', { because: 'availability_zone' });
  },
  5 * minutes,
);

test.concurrent(
  'an RDS instance is encrypted, has the parameters of its group, and a password that RDS keeps',
  async () => {
    const name = named('database');
    await using root = await terraform.applyIdempotently({
      ...emulator.terraform,
      dir: 'examples/rds-instance',
      vars: { region, name },
      outputs: z.object({
        identifier: z.string(),
        endpoint: z.object({ address: z.string(), port: z.number() }),
        secret_arn: z.string(),
      }),
    });
    const { identifier, endpoint, secret_arn: secretArn } = root.outputs;

    const database = await cloud.rds.waitUntilAvailable(identifier, { within: 20 * minutes });
    expect(database).toBeEncrypted();
    expect(database).toMatchObject({ ...endpoint, engine: 'postgres', parameterGroups: [name], publiclyAccessible: false });
    expect(await cloud.rds.parameter(name, 'log_min_duration_statement')).toMatchObject({ value: '500', source: 'user' });
    expect(await cloud.secrets.secret(secretArn)).toMatchObject({ owner: 'rds' });
  },
  30 * minutes,
);

test.concurrent(
  'an S3 bucket keeps versions, logs its requests, and lets in nobody without TLS',
  async () => {
    const name = named('bucket');
    await using root = await terraform.applyIdempotently({
      ...emulator.terraform,
      dir: 'examples/s3-buckets',
      vars: { region, name },
      outputs: z.object({ bucket: z.string(), log_bucket: z.string() }),
    });

    const bucket = await cloud.s3.bucket(root.outputs.bucket);
    expect(bucket).toBlockPublicAccess();
    expect(bucket).toMatchObject({
      versioning: 'enabled',
      logging: { bucket: root.outputs.log_bucket, prefix: 'access/' },
    });
    expect(iam.policy(bucket.policy ?? {}).statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );

    for (const text of ['first', 'second']) await cloud.s3.putObject(name, 'letter', text);
    expect(await cloud.s3.text(name, 'letter')).toBe('second');
    expect(await cloud.s3.emptyBucket(name)).toBe(2); // both versions: else AWS refuses to delete the bucket
  },
  5 * minutes,
);
