import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Job, type JobsOptions, Queue, type QueueOptions, Worker, type WorkerOptions } from 'bullmq';
import { type Emulator, startEmulator } from 'groundplan/emulator';
import { type Certificates, makeCertificates } from '../../testkit/tls/certificates';
import { type PackagedFunction, packagedFunction } from '../packaged-function';
import { type RedisServer, startRedis } from './redis-server';

const region = 'ap-south-1';
const minute = 60_000;
let certificates: Certificates;
let emulator: Emulator;
let metrics: PackagedFunction;
let redis: RedisServer;
const opened: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  certificates = await makeCertificates();
  [redis, emulator] = await Promise.all([startRedis(certificates), startEmulator({ region })]);
  metrics = packagedFunction('queue-depth-metric');
}, 300_000);
afterEach(async () => {
  await Promise.all(opened.splice(0).map((it) => it.close()));
});
afterAll(async () => {
  metrics[Symbol.dispose]();
  await redis[Symbol.asyncDispose]();
  await emulator.stop();
});

const connection = () => ({ connection: { host: '127.0.0.1', port: redis.port, password: redis.token } });

function queue(name: string, options: Partial<QueueOptions> = {}): Queue {
  const made = new Queue(name, { ...connection(), ...options });
  opened.push(made);
  return made;
}

/** A worker that takes a job only when it is told to. */
function worker(name: string, options: Partial<WorkerOptions> = {}): Worker {
  const made = new Worker(name, undefined, { ...connection(), autorun: false, ...options });
  opened.push(made);
  return made;
}

async function take(from: Worker): Promise<Job> {
  const job = await from.getNextJob('token');
  if (job === undefined) throw new Error('there is no job to take');
  return job;
}

const complete = async (from: Worker): Promise<Job> => {
  const job = await take(from);
  await job.moveToCompleted('done', 'token', false);
  return job;
};
const fail = async (from: Worker): Promise<void> => {
  await (await take(from)).moveToFailed(new Error('no'), 'token', false);
};

/** A secret as the module elasticache-redis makes it. */
async function secret(url: string): Promise<string> {
  const made = new CreateSecretCommand({ Name: `redis-${Math.random()}`, SecretString: JSON.stringify({ REDIS_URL: url }) });
  return (await new SecretsManagerClient({ ...emulator.aws, region }).send(made)).ARN ?? '';
}

const authority = (token: string): string => `:${encodeURIComponent(token)}@127.0.0.1`;

/** The lines of a run in the minute after the present one, so that what ends now lies in its interval. */
async function published(
  queues: string,
  settings: Readonly<Record<string, string>> = {},
  ahead = minute,
): Promise<Record<string, unknown>[]> {
  const env = {
    QUEUES: queues,
    PREFIX: 'bull',
    NAMESPACE: 'Shop/BullMQ',
    SCHEDULE: 'rate(10 minutes)',
    REDIS_SECRET_ARN: await secret(`redis://${authority(redis.token)}:${redis.port}`),
    ...settings,
  };
  const time = new Date(Date.now() + ahead).toISOString();
  return (await metrics.run({ env, as: emulator.aws, event: { time } })) as Record<string, unknown>[];
}

const add = (to: Queue, options: JobsOptions = {}): Promise<Job> => to.add('reply', { text: 'hello' }, options);
const ago = (seconds: number): JobsOptions => ({ timestamp: Date.now() - seconds * 1000 });
/** A duration in seconds, and what the test itself may take. */
const about = (seconds: number) => ({
  asymmetricMatch: (it: number) => it >= seconds && it < seconds + 30,
  toString: () => `about ${seconds}`,
});

test('jobs that wait, have a priority, are delayed or active are told apart', async () => {
  const replies = queue('replies');
  await Promise.all([add(replies), add(replies), add(replies), add(replies, { priority: 3 }), add(replies, { delay: 600_000 })]);
  await take(worker('replies'));
  expect(await published('replies')).toEqual([expect.objectContaining({ QueueDepth: 3, DelayedJobs: 1, ActiveJobs: 1 })]);
});

test('each queue has a line in the embedded metric format, with its name as dimension', async () => {
  await add(queue('mails'));
  await add(queue('bills'));
  const lines = await published('mails bills');
  expect(lines.map((it) => it['Queue']).sort()).toEqual(['bills', 'mails']);
  const counts = ['QueueDepth', 'DelayedJobs', 'ActiveJobs'].map((Name) => ({ Name, Unit: 'Count' }));
  const ended = ['JobsFailed', 'JobsCompleted'].map((Name) => ({ Name, Unit: 'Count' }));
  const Metrics = [...counts, { Name: 'OldestJobAge', Unit: 'Seconds' }, ...ended];
  expect(lines[0]?.['_aws']).toEqual({
    Timestamp: expect.any(Number) as number,
    CloudWatchMetrics: [{ Namespace: 'Shop/BullMQ', Dimensions: [['Queue']], Metrics }],
  });
});

test('the jobs of a paused queue wait, too', async () => {
  const paused = queue('paused');
  await add(paused, ago(90));
  await paused.pause();
  await add(paused);
  expect(await published('paused')).toEqual([expect.objectContaining({ QueueDepth: 2, OldestJobAge: about(90) })]);
});

test('the oldest job is found at either end, behind more urgent ones, and counted from the end of its delay', async () => {
  await Promise.all([add(queue('fifo'), ago(100)), add(queue('lifo'), { ...ago(200), lifo: true })]);
  await add(queue('fifo'));
  await add(queue('lifo'), { lifo: true });
  await add(queue('urgent'), { ...ago(300), priority: 9 });
  await add(queue('urgent'), { priority: 1 });
  await (await add(queue('later'), { ...ago(900), delay: 500_000 })).promote();
  queue('none');
  const ages = (await published('fifo lifo urgent later none'))
    .filter((it) => 'OldestJobAge' in it)
    .map((it) => [it['Queue'], it['OldestJobAge']]);
  expect(Object.fromEntries(ages)).toEqual({
    fifo: about(100),
    lifo: about(200),
    urgent: about(300),
    later: about(400),
    none: 0,
  });
});

test('a job that is tried again waits since its last try', async () => {
  await add(queue('again'), { ...ago(500), attempts: 2 });
  await fail(worker('again'));
  expect(await published('again')).toEqual([expect.objectContaining({ QueueDepth: 1, OldestJobAge: about(0), JobsFailed: 0 })]);
});

test('what ended in the interval is counted, and how long each completed job took', async () => {
  const ended = queue('ended');
  for (const options of [{}, {}, { removeOnFail: false }]) await add(ended, options);
  const from = worker('ended');
  const jobs = [await complete(from), await complete(from)];
  await fail(from);
  const client = await ended.client;
  for (const [i, { id = '', finishedOn = 0 }] of jobs.entries())
    await client.hset(ended.toKey(id), { processedOn: finishedOn - 1500 - i });
  const [counts, durations] = await published('ended');
  expect(counts).toMatchObject({ JobsCompleted: 2, JobsFailed: 1, QueueDepth: 0 });
  expect(durations).toMatchObject({ Queue: 'ended', JobDuration: [1500, 1501] });
});

test('what ended before the interval is not counted', async () => {
  await add(queue('earlier'));
  await complete(worker('earlier'));
  expect(await published('earlier', { SCHEDULE: 'rate(2 minutes)' })).toMatchObject([
    { JobsCompleted: 1 },
    { JobDuration: [expect.any(Number)] },
  ]);
  expect(await published('earlier', { SCHEDULE: 'rate(2 minutes)' }, 5 * minute)).toEqual([
    expect.objectContaining({ JobsCompleted: 0 }),
  ]);
});

test('jobs that are removed when they end are counted where the worker keeps the metrics of BullMQ', async () => {
  const removed = queue('removed');
  for (let i = 0; i < 3; i += 1) await add(removed, { removeOnComplete: true, removeOnFail: true });
  const from = worker('removed', { metrics: { maxDataPoints: 60 } });
  await complete(from);
  await complete(from);
  await fail(from);
  expect(await published('removed')).toEqual([expect.objectContaining({ JobsCompleted: 2, JobsFailed: 1 })]);
  expect(await published('removed', { SCHEDULE: 'rate(2 minutes)' }, 5 * minute)).toEqual([
    expect.objectContaining({ JobsCompleted: 0, JobsFailed: 0 }),
  ]);
});

test('the keys may begin otherwise, and a queue that was never opened is told of', async () => {
  await add(queue('chats', { prefix: '{shop}' }));
  await queue('chats', { prefix: '{shop}' }).waitUntilReady();
  expect(await published('chats', { PREFIX: '{shop}' })).toEqual([expect.objectContaining({ QueueDepth: 1 })]);
  expect(await published('chats')).toEqual([
    { level: 'WARN', queue: 'chats', message: 'no such queue was ever opened: look at its name and at the prefix' },
    expect.objectContaining({ QueueDepth: 0, OldestJobAge: 0 }),
  ]);
});

test('a server that speaks TLS is trusted for its certificate alone', async () => {
  await add(queue('secured'));
  const REDIS_SECRET_ARN = await secret(`rediss://${authority(redis.token)}:${redis.tlsPort}`);
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-test-'));
  const NODE_EXTRA_CA_CERTS = join(folder, 'ca.pem');
  writeFileSync(NODE_EXTRA_CA_CERTS, certificates.ca);
  try {
    expect(await published('secured', { REDIS_SECRET_ARN, NODE_EXTRA_CA_CERTS })).toEqual([
      expect.objectContaining({ QueueDepth: 1 }),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  await expect(published('secured', { REDIS_SECRET_ARN })).rejects.toThrow(
    new RegExp(`Redis at 127.0.0.1:${redis.tlsPort} cannot be used: unable to verify`),
  );
});

test.each([
  [
    'a token that is wrong',
    () => `redis://${authority('sesame')}:${redis.port}`,
    /Redis at 127\.0\.0\.1:\d+ cannot be used: WRONGPASS/,
  ],
  [
    'a server that is not there',
    () => `redis://${authority('sesame')}:1`,
    /Redis at 127\.0\.0\.1:1 cannot be used: connect ECONNREFUSED/,
  ],
  [
    'a secret without a URL of Redis',
    () => 'sesame',
    /arn:aws:secretsmanager:.* must hold a JSON object whose REDIS_URL begins with/,
  ],
])('%s is told without the token', async (_, url, message) => {
  const failed = published('any', { REDIS_SECRET_ARN: await secret(url()) });
  await expect(failed).rejects.toThrow(message);
  await expect(failed).rejects.not.toThrow(/sesame/);
});
