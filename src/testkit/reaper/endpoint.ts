import { once } from 'node:events';
import { connect } from 'node:net';
import type { Environment } from '../../terraform';
import { isErrno } from '../../terraform/errno';

const retryMs = 1_000;

/** The emulator on this machine that a root was applied to, if it was: it lives no longer than the process that started it, and what was made in it neither. */
export function localEndpoint(env: Environment): URL | undefined {
  const given = env['AWS_ENDPOINT_URL'];
  const url = given === undefined || !URL.canParse(given) ? undefined : new URL(given);
  return url !== undefined && /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname) ? url : undefined;
}

/** Whether nobody listens there. */
export async function isGone({ hostname, port, protocol }: URL): Promise<boolean> {
  const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
  const socket = connect(number, hostname.replace(/^\[|\]$/g, ''));
  try {
    await once(socket, 'connect');
    return false;
  } catch (error) {
    return isErrno(error, 'ECONNREFUSED');
  } finally {
    socket.destroy();
  }
}

/** Does some work that needs the endpoint, and aborts it when the endpoint is gone: providers try for minutes otherwise. */
export async function whileThere<T>(endpoint: URL | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const watching = setInterval(() => {
    if (endpoint === undefined) return;
    void isGone(endpoint).then((gone) => {
      if (gone) stop.abort();
    });
  }, retryMs);
  try {
    return await work(stop.signal);
  } finally {
    clearInterval(watching);
  }
}
