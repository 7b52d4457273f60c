import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { http } from './kit';

/** A proxy that leads every connection to one port of this machine, and remembers where it was asked to lead it. */
async function proxyTo(port: number): Promise<AsyncDisposable & { readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', ({ url = '' }: { url?: string }, client) => {
    asked.push(url);
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(server).pipe(client);
    });
    for (const side of [client, server]) side.on('error', () => side.destroy());
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return { url, asked, [Symbol.asyncDispose]: () => new Promise((closed) => proxy.close(() => closed())) };
}

const { env } = process;
const withoutProxies = Object.fromEntries(Object.entries(env).filter(([name]) => !/_proxy$/i.test(name)));
beforeEach(() => {
  process.env = { ...withoutProxies };
});
afterAll(() => {
  process.env = env;
});

test('a proxy of the environment is used, but not for this machine', async () => {
  await using server = await http.serve('behind the proxy');
  await using proxy = await proxyTo(server.port);
  process.env['http_proxy'] = proxy.url;
  expect((await http.get('http://shop.example.test/')).body).toBe('behind the proxy');
  await http.get(server.url);
  expect(proxy.asked).toEqual(['shop.example.test:80']);
});

test('hosts of NO_PROXY are reached directly', async () => {
  await using server = await http.serve('never reached');
  await using proxy = await proxyTo(server.port);
  Object.assign(process.env, { http_proxy: proxy.url, no_proxy: 'example.invalid' });
  await expect(http.get('http://shop.example.invalid/', { timeoutMs: 3_000 })).rejects.toThrow('shop.example.invalid');
  expect(proxy.asked).toEqual([]);
});
