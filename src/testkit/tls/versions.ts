import { reasonOf, TimeIsUp, TimeLimit } from '../retry';
import { HandshakeRefused, withConnection } from './handshake';
import type { TlsOptions, TlsVersion } from './options';

const known: readonly TlsVersion[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

/**
 * The TLS versions that a server agrees to, the oldest first; each is tried in a connection of its own:
 *
 *     expect(await tls.versions('shop.example.com', 443)).toEqual(['TLSv1.2', 'TLSv1.3']);
 *
 * Throws if the server cannot be reached, or agrees to none.
 */
export async function versions(
  host: string,
  port = 443,
  { serverName, timeoutMs = 5_000 }: Pick<TlsOptions, 'serverName'> & { readonly timeoutMs?: number | undefined } = {},
): Promise<readonly TlsVersion[]> {
  const agreed = await Promise.all(known.map((version) => agreesTo(host, port, version, serverName, timeoutMs)));
  const found = known.filter((_, index) => agreed[index] === true);
  if (found.length === 0) throw new Error(`${host}:${port} accepts connections but agrees to no version of TLS`);
  return found;
}

async function agreesTo(
  host: string,
  port: number,
  version: TlsVersion,
  serverName: string | undefined,
  timeoutMs: number,
): Promise<boolean> {
  using limit = new TimeLimit(timeoutMs);
  const asked = {
    minVersion: version,
    maxVersion: version,
    ciphers: 'DEFAULT@SECLEVEL=0', // else this side refuses the old versions by itself
    rejectUnauthorized: false,
    ...(serverName === undefined ? {} : { servername: serverName }),
  };
  try {
    return await limit.holds(withConnection(host, port, asked, limit.signal, () => true));
  } catch (error) {
    if (error instanceof HandshakeRefused) return false;
    const why = error instanceof TimeIsUp ? `no answer after ${timeoutMs} ms` : reasonOf(error);
    throw new Error(`the TLS versions of ${host}:${port} cannot be told: ${why}`);
  }
}
