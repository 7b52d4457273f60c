import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** `host:port`, `host` or `[address]:port` of a name server with an address for the host, as a resolver wants it. */
export async function serverAddress(server: string): Promise<string> {
  if (isIP(server) === 6) return `[${server}]:53`;
  const [, bracketed, plain = '', port = '53'] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(server) ?? [];
  const host = bracketed ?? plain;
  if (host === '') throw new TypeError(`"${server}" is no name server: write host:port, for example 127.0.0.1:5353`);
  const address = isIP(host) === 0 ? (await lookup(host)).address : host;
  return isIP(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
}
