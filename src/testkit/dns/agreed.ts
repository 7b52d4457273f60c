import { messageOf, tried, type TryOptions } from '../retry';
import { ask } from './ask';
import { type ExpectedAnswers, expectedText, isExpected } from './lookup';
import { zoneServerAddresses } from './name-servers';
import { type Answer, recordsText, type RecordType, sameRecords } from './records';

export interface AgreedOptions<Type extends RecordType> extends TryOptions, ExpectedAnswers<Type> {
  /** Name servers that must agree, as `host:port`; those of the zone that the name lies in by default. */
  readonly servers?: readonly string[] | undefined;
  /** Name servers that know those of the zone, as `host:port`; those of the system by default. */
  readonly resolvers?: readonly string[] | undefined;
}

/**
 * Asks each name server of a zone, past all caches, and holds all of them to one answer, the expected one if there is any:
 *
 *     await dns.agreed('shop.example.com', 'A', { answers: ['203.0.113.7'], within: 60_000 });
 *
 * Throws a `WaitFailed` with what each of them says.
 */
export function agreed<Type extends RecordType>(
  name: string,
  type: Type,
  { servers, resolvers, answers, ...options }: AgreedOptions<Type> = {},
): Promise<readonly Answer<Type>[]> {
  if (servers?.length === 0) throw new TypeError(`no name servers are given that could agree on ${name}`);
  return tried(`all name servers to agree that ${type} of ${name} is ${expectedText(answers)}`, options, async (signal) => {
    const asked = servers ?? (await zoneServerAddresses(name, resolvers, signal));
    const said = await Promise.all(asked.map((server) => saidBy({ name, type, server }, signal)));
    const [first] = said;
    const holds = ({ records }: Said<Type>): boolean =>
      records !== undefined && isExpected(type, records, answers) && sameRecords(type, records, first?.records ?? []);
    if (first?.records === undefined || !said.every(holds))
      throw new Error(['they say', ...said.map(({ text }) => text)].join('\n  '));
    return first.records;
  });
}

interface Said<Type extends RecordType> {
  /** Undefined if the server did not answer. */
  readonly records: readonly Answer<Type>[] | undefined;
  readonly text: string;
}

async function saidBy<Type extends RecordType>(
  { name, type, server }: { readonly name: string; readonly type: Type; readonly server: string },
  signal: AbortSignal,
): Promise<Said<Type>> {
  try {
    const records = await ask({ name, type, servers: [server] }, signal);
    return { records, text: `${server}: ${recordsText(records)}` };
  } catch (error) {
    return { records: undefined, text: messageOf(error) };
  }
}
