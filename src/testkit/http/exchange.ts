import { request } from 'undici';
import { dispatcherFor } from './dispatcher';
import type { HttpOptions, HttpResponse, Redirect, Sent } from './options';
import { basic, secretHeader, shownUrl } from './secrets';

/** One request and its answer, with the redirects that are followed on the way. */
export async function exchange(method: string, url: string, options: HttpOptions, signal: AbortSignal): Promise<HttpResponse> {
  const started = performance.now();
  const most = options.follow === true ? 10 : options.follow === false ? 0 : (options.follow ?? 0);
  const redirects: Redirect[] = [];
  let next: Outgoing = { method, url, sent: options.send ?? {} };
  for (;;) {
    const answer = await once(next, options, signal);
    const from = withoutUser(next.url).href;
    const to = redirectOf(next.url, answer);
    if (to === undefined || most === 0)
      return { ...answer, url: from, json: undefined, redirects, durationMs: Math.round(performance.now() - started) };
    if (redirects.length === most) throw new Error(`redirected more than ${most} times, at last to ${shownUrl(to)}`);
    redirects.push({ status: answer.status, from, to: withoutUser(to).href });
    next = following(next, answer.status, to);
  }
}

interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly sent: Sent;
}

type Answer = Pick<HttpResponse, 'status' | 'headers' | 'setCookies' | 'body' | 'bytes'>;

async function once({ method, url: text, sent }: Outgoing, options: HttpOptions, signal: AbortSignal): Promise<Answer> {
  const url = new URL(text);
  const dispatcher = dispatcherFor(url, options);
  try {
    const { statusCode, headers, body } = await request(withoutUser(text), {
      method,
      headers: outgoing(url, sent),
      body: sent.json === undefined ? (sent.body ?? null) : JSON.stringify(sent.json),
      dispatcher,
      signal,
    });
    const bytes = new Uint8Array(await body.arrayBuffer());
    const { 'set-cookie': cookies = [], ...rest } = headers;
    return {
      status: statusCode,
      headers: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, [value ?? []].flat().join(', ')])),
      setCookies: [cookies].flat(),
      body: new TextDecoder().decode(bytes),
      bytes,
    };
  } finally {
    await dispatcher.destroy();
  }
}

function outgoing({ username, password }: URL, { headers = {}, json }: Sent): Record<string, string> {
  return {
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(username === '' && password === '' ? {} : { authorization: `Basic ${basic(username, password)}` }),
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  };
}

function withoutUser(url: string): URL {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  return plain;
}

function redirectOf(url: string, { status, headers }: Answer): string | undefined {
  const location = headers['location'];
  return [301, 302, 303, 307, 308].includes(status) && location !== undefined ? new URL(location, url).href : undefined;
}

/**
 * As browsers do: 307 and 308 repeat the request, after 303 the target is fetched, after 301 and 302 what was posted is not
 * posted again. Credentials stay with the server that they are for.
 */
function following({ method, url, sent }: Outgoing, status: number, to: string): Outgoing {
  const sameServer = new URL(to).origin === new URL(url).origin;
  const headers = Object.entries(sent.headers ?? {}).filter(([name]) => sameServer || !secretHeader.test(name));
  const kept = { headers: Object.fromEntries(headers) };
  const fetches = status === 303 ? method !== 'HEAD' : status < 307 && method === 'POST';
  return fetches ? { method: 'GET', url: to, sent: kept } : { method, url: to, sent: { ...sent, ...kept } };
}
