import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answers, moduleRegistry } from '../../src/setup/registry';
import { TemporaryProject } from './temporary-project';
import { releaseSite } from './release-site';

const outside = { env: {}, signal: new AbortController().signal };

async function silentServer(): Promise<AsyncDisposable & { url: string }> {
  const server: Server = createServer(() => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => { closed(); });
    }),
  };
}

test('a registry that serves the file answers', async () => {
  await using site = await releaseSite({ '/here': '{}' });
  expect(await answers(`${site.url}/here`, outside)).toBe(true);
});

test('a registry that serves something else does not', async () => {
  await using site = await releaseSite({});
  expect(await answers(`${site.url}/here`, outside)).toBe(false);
});

test('a registry that is silent is given up after the limit', async () => {
  await using server = await silentServer();
  const started = Date.now();
  expect(await answers(server.url, outside, 200)).toBe(false);
  expect(Date.now() - started).toBeLessThan(2_000);
});

test('Ctrl-C is not taken for a registry that does not answer', async () => {
  await using server = await silentServer();
  const stopped = new AbortController();
  setTimeout(() => { stopped.abort(new Error('stopped by the user')); }, 50);
  await expect(answers(server.url, { env: {}, signal: stopped.signal })).rejects.toThrow('stopped by the user');
});

test('without git modules come from the stand-in, whatever answers', async () => {
  using project = new TemporaryProject();
  expect(await moduleRegistry('127.0.0.1:1', project.context())).toBe('stand-in');
});
