import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StateStorageMissing, terraform } from 'groundplan/testkit';
import { bootstrap } from '../../src/deploy/bootstrap';
import { deploy } from '../../src/deploy/deploy';
import { conduct } from './recorded-conduct';
import { names, type Storage, storage, type TestRoot } from './storage';

let here: Storage;
beforeAll(async () => { here = await storage({ empty: true }); }, 300_000);
afterAll(() => here[Symbol.asyncDispose]());

const move = 'move the state into the bucket';
const root = (): TestRoot => here.root('bootstrap', {
  provider: { aws: { region: 'ap-south-1' } },
  resource: {
    aws_s3_bucket: { state: { bucket: names.bucket } },
    aws_dynamodb_table: { locks: { name: names.table, billing_mode: 'PAY_PER_REQUEST', hash_key: 'LockID', attribute: [{ name: 'LockID', type: 'S' }], depends_on: ['aws_s3_bucket.state'] } },
  },
});

async function inBucket(): Promise<string[]> {
  const { resources } = JSON.parse(await here.cloud.s3.text(names.bucket, 'bootstrap/terraform.tfstate')) as { resources: { type: string; name: string }[] };
  return resources.map(({ type, name }) => `${type}.${name}`).sort();
}

test('a root that does not make its bucket is refused, and so is a deploy before the bucket is there', async () => {
  const { run } = here.root('other', { resource: { terraform_data: { a: {} } } });
  const told = conduct(() => { throw new Error('asked'); });
  await expect(bootstrap(run, told)).rejects.toThrow(`does not make the bucket ${names.bucket}`);
  await expect(deploy(run, told)).rejects.toBeInstanceOf(StateStorageMissing);
}, 120_000);

test('a bootstrap that breaks off before the state is moved is taken up again; then it changes nothing', async () => {
  const { run, dir } = root();
  const local = join(dir, 'terraform.tfstate');
  const broken = conduct();
  const died = { ...broken, step: <T>(name: string, work: Parameters<typeof broken.step<T>>[1]) => (name === move ? Promise.reject(new Error('power cut')) : broken.step(name, work)) };
  await expect(bootstrap(run, died)).rejects.toThrow('power cut');
  expect(broken.notes).toEqual([expect.stringContaining(local)]);
  expect(existsSync(local)).toBe(true);

  const taken = conduct(() => { throw new Error('asked'); });
  expect((await bootstrap(run, taken)).outcome).toBe('applied');
  expect(taken.steps).toEqual(['init', 'plan', move]);
  expect(await inBucket()).toEqual(['aws_dynamodb_table.locks', 'aws_s3_bucket.state']);
  expect([local, `${local}.backup`, join(dir, 'backend_override.tf.json')].filter((it) => existsSync(it))).toEqual([]);

  const again = conduct(() => { throw new Error('asked'); });
  expect((await bootstrap(run, again)).outcome).toBe('unchanged');
  expect(again.steps).toEqual(['init', 'plan']);
  expect(await terraform.state.list(run)).toEqual(['aws_dynamodb_table.locks', 'aws_s3_bucket.state']);
}, 360_000);

test('a state that lies beside one in the bucket is neither taken nor removed', async () => {
  const { run, dir } = root();
  const local = join(dir, 'terraform.tfstate');
  writeFileSync(local, JSON.stringify({ version: 4, serial: 1, lineage: 'other', resources: [{ mode: 'managed', type: 'aws_s3_bucket', name: 'state', instances: [] }] }));
  await expect(bootstrap(run, conduct())).rejects.toThrow(`another one lies in ${local}`);
  expect(existsSync(local)).toBe(true);
}, 120_000);
