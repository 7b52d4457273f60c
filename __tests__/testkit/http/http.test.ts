import { z } from 'zod';
import { type Handler, http, UnexpectedResponse } from './kit';

const routes: Handler = ({ path, method, headers, body }) => {
  if (path === '/health') return { headers: { 'Content-Type': 'application/json' }, body: '{"status":"up","version":7}' };
  if (path === '/old') return { status: 301, headers: { location: '/health' } };
  if (path === '/loop') return { status: 302, headers: { location: '/loop' } };
  if (path === '/echo') {
    const { authorization, 'content-type': type } = headers;
    return JSON.stringify({ method, body, type, authorization });
  }
  if (path === '/down') return { status: 503, body: '<h1>maintenance</h1>\nback soon\n' };
  if (path === '/cookies') return { headers: { 'set-cookie': ['a=1', 'b=2'], 'x-many': ['1', '2'] } };
  return 'hello, world\n';
};

const serving = (): ReturnType<typeof http.serve> => http.serve(routes);

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof Error)) throw new Error('it did not fail');
  return error;
}

test('the answer is data', async () => {
  await using server = await serving();
  const answer = await http.get(`${server.url}/cookies`);
  expect(answer).toMatchObject({
    url: `${server.url}/cookies`,
    status: 200,
    body: '',
    json: undefined,
    setCookies: ['a=1', 'b=2'],
    redirects: [],
  });
  expect(answer.headers).toMatchObject({ 'x-many': '1, 2' });
  expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /cookies']);
});

test('JSON is read by a schema, with its type', async () => {
  await using server = await serving();
  const { json } = await http.get(`${server.url}/health`, { json: z.object({ version: z.number() }) });
  expect(json.version + 1).toBe(8);
  const misfit = await failureOf(http.get(`${server.url}/health`, { json: z.object({ version: z.string() }) }));
  expect(misfit.message).toContain('the JSON of the body does not fit its schema:\n      version: ');
  const noJson = await failureOf(http.get(server.url, { json: z.object({}) }));
  expect(noJson.message).toContain('the body is no JSON');
});

test.each([
  ['its number', { status: 503 }],
  ['one of several', { status: [200, 503] }],
  ['a predicate', { status: (status: number) => status >= 500 }],
  ['a regular expression for the body', { status: 503, body: /back/ }],
  ['a regular expression with a memory', { status: 503, body: /back/g }],
  ['the whole body, apart from white space around it', { status: 503, body: '<h1>maintenance</h1>\nback soon' }],
  ['a predicate for the body', { status: 503, body: (body: string) => body.endsWith('\n') }],
  ['no such header', { status: 503, headers: { server: null } }],
])('an answer is as expected by %s', async (_, expected) => {
  await using server = await serving();
  for (const _time of [1, 2]) expect((await http.get(`${server.url}/down`, expected)).status).toBe(503);
});

test.each([
  ['status 2xx by default', {}, 'status 503 instead of status 2xx'],
  ['another status', { status: 200 }, 'status 503 instead of status 200'],
  ['other statuses', { status: [200, 204] }, 'status 503 instead of status 200 or 204'],
  ['a predicate', { status: (status: number) => status < 500 }, 'status 503 instead of a status that the predicate accepts'],
  ['a part of the body only', { status: 503, body: 'maintenance' }, 'not the body "maintenance"'],
  ['a pattern', { status: 503, body: /welcome/ }, 'not a body that matches /welcome/'],
  ['a predicate for the body', { status: 503, body: () => false }, 'not a body that the predicate accepts'],
  ['a header', { status: 503, headers: { 'X-Served-By': /cdn/ } }, 'header X-Served-By is not there instead of matching /cdn/'],
])('it is not as expected by %s', async (_, expected, message) => {
  await using server = await serving();
  const error = await failureOf(http.get(`${server.url}/down`, expected));
  expect(error.message).toContain(`answered 503 Service Unavailable: ${message}`);
});

test('a failure shows the URL, what was expected, the attempts, the last status and the first lines of the body', async () => {
  await using server = await serving();
  const error = await failureOf(http.get(`${server.url}/down`, { status: 200, body: /welcome/, within: 30, every: 5 }));
  expect(error.message.replace(/\d+ attempts? in \d+ ms(\n.*did not come to an end)?/, 'N attempts in T')).toBe(
    [
      `waited in vain for GET ${server.url}/down to answer status 200, a body that matches /welcome/: N attempts in T`,
      '  last failure: answered 503 Service Unavailable: status 503 instead of status 200; not a body that matches /welcome/',
      '      | <h1>maintenance</h1>',
      '      | back soon',
    ].join('\n'),
  );
  expect(error.cause).toBeInstanceOf(UnexpectedResponse);
  expect(error.cause).toMatchObject({ response: { status: 503, body: '<h1>maintenance</h1>\nback soon\n' } });
});

test('a long body is shown by its beginning', async () => {
  const long = [...Array(30).keys()].map((line) => `line ${line} ${'.'.repeat(500)}`).join('\n');
  await using server = await http.serve(long);
  const { message } = await failureOf(http.get(server.url, { status: 404 }));
  expect(message).toContain('… 20 more lines');
  expect(message.length).toBeLessThan(3_000);
});

test('it is asked again until the answer is as expected', async () => {
  let asked = 0;
  await using server = await http.serve(() => ({ status: ++asked < 3 ? 502 : 200, body: 'up' }));
  expect((await http.get(server.url, { within: 5_000, every: 1 })).body).toBe('up');
  expect(server.requests).toHaveLength(3);
});

test('without a time it is asked once', async () => {
  await using server = await http.serve(() => ({ status: 502 }));
  expect((await failureOf(http.get(server.url))).message).toContain('the body is empty');
  expect(server.requests).toHaveLength(1);
});

test('a redirect is the answer unless it is followed', async () => {
  await using server = await serving();
  const answer = await http.get(`${server.url}/old`, { status: 301 });
  expect(answer).toMatchObject({ headers: { location: '/health' }, url: `${server.url}/old` });
  const error = await failureOf(http.get(`${server.url}/old`));
  expect(error.message).toContain('status 301 to /health (not followed) instead of status 2xx');

  const followed = await http.get(`${server.url}/old`, { status: 200, follow: true });
  expect(followed.url).toBe(`${server.url}/health`);
  expect(followed.redirects).toEqual([{ status: 301, from: `${server.url}/old`, to: `${server.url}/health` }]);
  expect((await failureOf(http.get(`${server.url}/loop`, { follow: 3 }))).message).toContain('redirected more than 3 times');
});

test('what is sent arrives, as text or JSON, with any method', async () => {
  await using server = await serving();
  const seen = z.looseObject({ method: z.string(), body: z.string(), type: z.string().optional() });
  const url = `${server.url}/echo`;
  const text = await http.post(url, { send: { body: 'a text', headers: { 'Content-Type': 'text/plain' } }, json: seen });
  expect(text.json).toMatchObject({ method: 'POST', body: 'a text', type: 'text/plain' });
  const json = await http.put(url, { send: { json: { a: [1] } }, json: seen });
  expect(json.json).toMatchObject({ method: 'PUT', body: '{"a":[1]}', type: 'application/json' });
  expect((await http.delete(url, { json: seen })).json.method).toBe('DELETE');
  expect((await http.request('PATCH', url, { json: seen })).json.method).toBe('PATCH');
});

test('after a redirect credentials stay with the server that they are for, and a post is not posted again', async () => {
  await using elsewhere = await serving();
  await using server = await http.serve(() => ({ status: 302, headers: { location: `${elsewhere.url}/echo` } }));
  const options = { send: { body: 'x', headers: { Authorization: 'Bearer of-a-secret' } }, follow: true };
  const { json } = await http.post(server.url, { ...options, json: z.record(z.string(), z.unknown()) });
  expect(json).toEqual({ method: 'GET', body: '' });
  expect(server.requests[0]?.headers.authorization).toBe('Bearer of-a-secret');
});

test('user and password of a URL are sent, and shown nowhere', async () => {
  await using server = await serving();
  const url = `http://admin:open%20sesame@127.0.0.1:${server.port}/echo?X-Amz-Signature=0123456789abcdef`;
  const { json } = await http.get(url.replace(/\?.*/, ''), { json: z.looseObject({ authorization: z.string() }) });
  expect(json.authorization).toBe(`Basic ${Buffer.from('admin:open sesame').toString('base64')}`);
  await using repeating = await http.serve(({ headers, path }) => `${String(headers.authorization)} admin open sesame ${path}`);
  const error = await failureOf(http.get(url.replace(String(server.port), String(repeating.port)), { status: 418 }));
  const shown = `${error.message} ${String(error.cause)}`;
  for (const secret of ['admin', 'sesame', '0123456789abcdef', Buffer.from('admin:open sesame').toString('base64')])
    expect(shown).not.toContain(secret);
  expect(shown).toContain(`GET http://***:***@127.0.0.1:${repeating.port}/echo?X-Amz-Signature=***`);
});

test('headers that carry credentials are shown nowhere, also when the answer repeats them', async () => {
  await using server = await http.serve(({ headers }) => JSON.stringify(headers));
  const cookie = 'session=s3cr3t-value; theme=dark-mode';
  const headers = { Authorization: 'Bearer abcdef-123456', Cookie: cookie, 'X-Api-Key': 'key-98765' };
  const { message } = await failureOf(http.get(server.url, { send: { headers }, status: 418 }));
  for (const secret of ['abcdef-123456', 's3cr3t-value', 'key-98765']) expect(message).not.toContain(secret);
});

test('a server that cannot be reached is told with the reason', async () => {
  const server = await serving();
  await server[Symbol.asyncDispose]();
  const { message } = await failureOf(http.get(server.url, { within: 20, every: 5 }));
  expect(message).toMatch(/last failure: connect ECONNREFUSED 127\.0\.0\.1:\d+$/);
});

test('an attempt that gets no answer is bounded, and tried again', async () => {
  let asked = 0;
  await using server = await http.serve(() => (++asked === 1 ? new Promise<never>(() => undefined) : 'at last'));
  expect((await http.get(server.url, { within: 5_000, every: 1, timeoutMs: 30 })).body).toBe('at last');
  await using silent = await http.serve(() => new Promise<never>(() => undefined));
  expect((await failureOf(http.get(silent.url, { timeoutMs: 20 }))).message).toContain('no answer after 20 ms');
});

test('a connection can go to another host than the URL names', async () => {
  await using server = await http.serve(({ headers }) => `for ${String(headers.host)}`);
  const url = `http://shop.example.test:${server.port}/`;
  expect((await http.get(url, { connectTo: '127.0.0.1' })).body).toBe(`for shop.example.test:${server.port}`);
  expect((await http.get(url, { connectTo: 'localhost' })).status).toBe(200);
});

test('what is no URL of HTTP is refused at once', async () => {
  await expect(http.get('example.com', { within: 1_000 })).rejects.toThrow('a whole URL that begins with http:// or https://');
});

test('a handler that fails is told in the answer', async () => {
  await using server = await http.serve(() => Promise.reject(new Error('broken')));
  await http.get(server.url, { status: 500, body: 'the handler failed: broken' });
});
