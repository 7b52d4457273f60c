import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { isGone, localEndpoint, whileThere } from '../../../src/testkit/reaper/endpoint';

test.each([
  ['http://127.0.0.1:5000', true],
  ['http://localhost:5000', true],
  ['http://[::1]:5000', true],
  ['https://s3.eu-central-1.amazonaws.com', false],
  ['not a URL', false],
  [undefined, false],
])('an emulator on this machine is told by its endpoint: %s', (url, isLocal) => {
  expect(localEndpoint({ AWS_ENDPOINT_URL: url }) !== undefined).toBe(isLocal);
});

test('it is gone when nobody listens any more; work that needs it is aborted then', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await isGone(url)).toBe(false);
  const work = whileThere(url, async (signal) => {
    server.close();
    await once(signal, 'abort');
    return 'aborted';
  });
  expect(await work).toBe('aborted');
  expect(await isGone(url)).toBe(true);
});

test('work that needs none is not aborted', async () => {
  expect(await whileThere(undefined, (signal) => Promise.resolve(signal.aborted))).toBe(false);
});
