import type { Resolver } from 'node:dns/promises';

export interface MailExchange {
  readonly exchange: string;
  readonly priority: number;
}

/** What a record of each type is as data. The parts of a text record are joined. */
export interface Answers {
  readonly A: string;
  readonly AAAA: string;
  readonly CNAME: string;
  readonly MX: MailExchange;
  readonly NS: string;
  readonly TXT: string;
}

export type RecordType = keyof Answers;
export type Answer<Type extends RecordType> = Answers[Type];

type Questions = { readonly [Type in RecordType]: (resolver: Resolver, name: string) => Promise<readonly Answers[Type][]> };

/** How each type is asked for. */
export const questions: Questions = {
  A: (resolver, name) => resolver.resolve4(name),
  AAAA: (resolver, name) => resolver.resolve6(name),
  CNAME: (resolver, name) => resolver.resolveCname(name),
  MX: async (resolver, name) => (await resolver.resolveMx(name)).map(({ exchange, priority }) => ({ exchange, priority })),
  NS: (resolver, name) => resolver.resolveNs(name),
  TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((parts) => parts.join('')),
};

/** A record as a zone file writes it. */
export const recordText = (record: Answers[RecordType]): string =>
  typeof record === 'string' ? record : `${record.priority} ${record.exchange}`;

/** Records in words; their order means nothing. */
export const recordsText = (records: readonly Answers[RecordType][]): string =>
  records.length === 0 ? 'nothing' : records.map(recordText).sort().join(', ');

/** Whether two answers say the same. Names are the same in any case and with or without a dot at the end; texts are not. */
export function sameRecords(type: RecordType, a: readonly Answers[RecordType][], b: readonly Answers[RecordType][]): boolean {
  const [left, right] = [a, b].map((records) => records.map((record) => canonical(type, recordText(record))).sort());
  return JSON.stringify(left) === JSON.stringify(right);
}

const canonical = (type: RecordType, text: string): string => (type === 'TXT' ? text : text.toLowerCase().replace(/\.$/, ''));
