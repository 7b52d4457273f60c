import { tried, type TryOptions } from '../retry';
import { ask } from './ask';

export interface NameServersOptions extends TryOptions {
  /** Name servers to ask, as `host:port`; those of the system by default. */
  readonly servers?: readonly string[] | undefined;
}

/** The names of the servers of the zone that a name lies in. Throws a `WaitFailed` where no zone above the name has any. */
export function nameServers(name: string, { servers, ...options }: NameServersOptions = {}): Promise<readonly string[]> {
  return tried(`the name servers of ${name}`, options, (signal) => zoneServers(name, servers, signal));
}

export async function zoneServers(
  name: string,
  servers: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const labels = name.replace(/\.$/, '').split('.');
  for (const depth of labels.keys()) {
    const found = await ask({ name: labels.slice(depth).join('.'), type: 'NS', servers }, signal);
    if (found.length > 0) return [...found].sort();
  }
  throw new Error(`neither it nor a domain above it has NS records`);
}

/** Where the servers of the zone of a name are to be asked. */
export async function zoneServerAddresses(
  name: string,
  servers: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const names = await zoneServers(name, servers, signal);
  return Promise.all(
    names.map(async (server) => {
      const [address] = await ask({ name: server, type: 'A', servers }, signal);
      if (address === undefined) throw new Error(`name server ${server} of the zone has no address`);
      return `${address}:53`;
    }),
  );
}
