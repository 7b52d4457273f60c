import { hostname } from 'node:os';
import { DeleteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { groundplan, start } from './command-line';
import { descendants } from './processes';
import { letGo, madeSlowly, slow } from './slow';
import { type Lock, names, type Storage, storage, type TestRoot } from './storage';
import { until } from './until';

let here: Storage;
beforeAll(async () => { here = await storage(); }, 300_000);
afterAll(() => here[Symbol.asyncDispose]());

const root = (name: string, lock?: Lock): TestRoot => here.root(name, { resource: { terraform_data: { slow: slow() } } }, lock);
const lockId = (stdout: string): string => (JSON.parse(stdout) as { lock: { id: string } }).lock.id;

describe.each<[Lock, string]>([
  ['both', 'in the bucket and in the table'],
  ['table', 'in the table alone'],
  ['file', 'in the bucket alone'],
])('with the lock %s', (lock) => {
  test('the second of two deploys is refused, told who holds the state and what to do, and goes on when it waits', async () => {
    const { name, dir } = root(`two-${lock}`, lock);
    const first = start(here, ['deploy', name, '--auto-approve', '--json']);
    await madeSlowly(dir);
    const [second, asJson] = await Promise.all([
      groundplan(here, ['deploy', name, '--auto-approve']),
      groundplan(here, ['destroy', name, '--auto-approve', '--json']),
    ]);
    expect([second.code, asJson.code]).toEqual([1, 1]);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ outcome: 'locked', lock: { operation: 'apply', who: expect.stringContaining(`@${hostname()}`) as string } });
    expect(second.stderr).toMatch(/who +\S+@\S+\n +since +[\d-]+ [\d:]+ UTC \(less than a minute ago\)\n +doing +apply\n/);
    expect(second.stderr).toContain('--lock-timeout 10m');
    expect(second.stderr).toContain(`npx groundplan unlock ${name} ${lockId(asJson.stdout)}`);
    const patient = start(here, ['deploy', name, '--auto-approve', '--json', '--lock-timeout', '1m']);
    letGo(dir);
    expect(JSON.parse((await first.ended).stdout)).toMatchObject({ outcome: 'applied' });
    expect(JSON.parse((await patient.ended).stdout)).toMatchObject({ outcome: 'unchanged' });
  }, 180_000);
});

describe('the lock of a dead run', () => {
  test.each<[string, (key: string) => Promise<unknown>]>([
    ['whole', () => Promise.resolve()],
    ['only in the table', (key) => here.client(S3Client).send(new DeleteObjectCommand({ Bucket: names.bucket, Key: `${key}.tflock` }))],
    ['only in the bucket', (key) => here.client(DynamoDBClient).send(new DeleteItemCommand({ TableName: names.table, Key: { LockID: { S: `${names.bucket}/${key}` } } }))],
  ])('%s: is released by its id, and by no other', async (kind, halve) => {
    const { name, dir } = root(`dead-${kind.replaceAll(' ', '-')}`);
    const dead = start(here, ['deploy', name, '--auto-approve']);
    const provisioner = await madeSlowly(dir);
    for (const { pid } of descendants(dead.pid).filter((it) => it.command.startsWith(here.binary))) process.kill(pid, 'SIGKILL');
    await dead.ended;
    await until(() => descendants(dead.pid).length === 0, 'it is gone');
    letGo(dir);
    await until(() => descendants(provisioner).length === 0, 'its provisioner is gone');
    await halve(`${name}/terraform.tfstate`);
    const refused = await groundplan(here, ['deploy', name, '--auto-approve', '--json']);
    expect(JSON.parse(refused.stdout)).toMatchObject({ outcome: 'locked' });
    expect((await groundplan(here, ['unlock', name, '11111111-2222-3333-4444-555555555555'])).code).toBe(1);
    expect(await groundplan(here, ['unlock', name, lockId(refused.stdout)])).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse((await groundplan(here, ['deploy', name, '--auto-approve', '--json'])).stdout)).toMatchObject({ outcome: 'applied' });
  }, 180_000);
});
