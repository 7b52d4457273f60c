import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { nodeTlsOptions } from '../tls/options';
import type { HttpOptions } from './options';

/** Makes the connections of one request: by the TLS options, and by a proxy where the environment names one. */
export function dispatcherFor(url: URL, { tls = {}, connectTo }: HttpOptions): Dispatcher {
  const connection = nodeTlsOptions(tls);
  if (connectTo !== undefined) return new Agent({ connect: { ...connection, lookup: always(connectTo) } });
  return usesProxy(url) ? new EnvHttpProxyAgent({ requestTls: connection }) : new Agent({ connect: connection });
}

const always = (host: string): LookupFunction => (_, options, done) => {
  lookup(host, options, done);
};

/** As most clients do, not for this machine. */
function usesProxy({ hostname, protocol }: URL): boolean {
  if (/^(localhost|127\..*|\[::1\])$/.test(hostname)) return false;
  const names = protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
  return names.some((name) => (process.env[name] ?? '') !== '');
}
