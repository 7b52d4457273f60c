import { Resolver } from 'node:dns/promises';
import { codeOf, reasonOf } from '../retry';
import { type Answer, questions, type RecordType } from './records';
import { serverAddress } from './server-address';

export interface Question<Type extends RecordType> {
  readonly name: string;
  readonly type: Type;
  /** Name servers to ask; those of the system by default. */
  readonly servers?: readonly string[] | undefined;
}

/** Asks once. A name that does not exist, or has no such records, has an empty answer. */
export async function ask<Type extends RecordType>(
  { name, type, servers = [] }: Question<Type>,
  signal: AbortSignal,
): Promise<readonly Answer<Type>[]> {
  const resolver = new Resolver({ tries: 1 });
  if (servers.length > 0) resolver.setServers(await Promise.all(servers.map(serverAddress)));
  const cancel = (): void => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await questions[type](resolver, name);
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
    throw new Error(`${servers.length === 0 ? 'the name servers' : servers.join(', ')}: ${reasons[code] ?? reasonOf(error)}`);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody answers there (ECONNREFUSED)',
  EREFUSED: 'the question was refused (EREFUSED)',
  ESERVFAIL: 'the server failed (ESERVFAIL)',
  ETIMEOUT: 'no answer (ETIMEOUT)',
};
