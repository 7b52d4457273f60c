import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { Worker } from 'node:worker_threads';
import { open, refused } from '../../../src/testkit/tcp';

const host = '127.0.0.1';

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => socket.resume());
  await new Promise<void>((done) => server.listen(0, host, done));
  return { server, port: (server.address() as AddressInfo).port };
}

const closed = (server: Server): Promise<unknown> => new Promise((done) => server.close(done));

test('a port that accepts connections is open, and is not refused', async () => {
  const { server, port } = await listening();
  expect(await open(host, port)).toMatchObject({ address: host });
  expect(await open('localhost', port)).toMatchObject({ durationMs: expect.any(Number) as number });
  await expect(refused(host, port)).rejects.toThrow(
    `waited in vain for 127.0.0.1:${port} to refuse connections: 1 attempt in`,
  );
  await closed(server);
});

test('a port where nobody listens is refused, and is not open', async () => {
  const { server, port } = await listening();
  await closed(server);
  expect(await refused(host, port)).toBe('refused');
  expect(await refused('localhost', port)).toBe('refused');
  await expect(open(host, port, { within: 20, every: 5 })).rejects.toThrow(
    new RegExp(`waited in vain for 127.0.0.1:${port} to accept connections: \\d+ attempts in [^]*ECONNREFUSED`),
  );
});

test('it is waited for a port to open, and to close', async () => {
  const { server, port } = await listening();
  setTimeout(() => void closed(server), 15);
  expect(await refused(host, port, { within: 5_000, every: 2 })).toBe('refused');
  const again = createServer();
  setTimeout(() => again.listen(port, host), 15);
  await open(host, port, { within: 5_000, every: 2 });
  await closed(again);
});

test('a name that cannot be resolved is no refusal', async () => {
  await expect(refused('nowhere.invalid', 80)).rejects.toThrow('nowhere.invalid');
  await expect(open('nowhere.invalid', 80)).rejects.toThrow('nowhere.invalid');
});

/** Listens in a thread that then stands still: once its queue is full, the system drops further connections without a word. */
const standingStill = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });
`;

test('silence counts as refused', async () => {
  const worker = new Worker(standingStill, { eval: true });
  const [port] = (await once(worker, 'message')) as [number];
  expect(await refused(host, port, { silenceMs: 60, within: 5_000, every: 1 })).toBe('silent');
  await expect(open(host, port, { timeoutMs: 60 })).rejects.toThrow('no answer after 60 ms');
  await worker.terminate();
});
