import { tried, type TryOptions } from '../retry';
import { ask } from './ask';
import { type Answer, type RecordType, recordsText, sameRecords } from './records';

export interface ExpectedAnswers<Type extends RecordType> {
  /** All records, in any order, none for an empty list; or a predicate. At least one of any kind by default. */
  readonly answers?: readonly Answer<Type>[] | ((records: readonly Answer<Type>[]) => boolean) | undefined;
}

export interface LookupOptions<Type extends RecordType> extends TryOptions, ExpectedAnswers<Type> {
  /** Name servers to ask, as `host:port`; those of the system by default. The next one is asked where one does not answer. */
  readonly servers?: readonly string[] | undefined;
}

/**
 * Asks the DNS for records, and holds the answer to what is expected:
 *
 *     await dns.lookup('shop.example.com', 'CNAME', { answers: ['d111111abcdef8.cloudfront.net'], within: 120_000 });
 *
 * Throws a `WaitFailed` that names the last answer.
 */
export function lookup<Type extends RecordType>(
  name: string,
  type: Type,
  { servers, answers, ...options }: LookupOptions<Type> = {},
): Promise<readonly Answer<Type>[]> {
  const asked = servers === undefined ? '' : ` at ${servers.join(', ')}`;
  return tried(`${type} of ${name}${asked} to be ${expectedText(answers)}`, options, async (signal) => {
    const records = await ask({ name, type, servers }, signal);
    if (!isExpected(type, records, answers)) throw new Error(`the answer is ${recordsText(records)}`);
    return records;
  });
}

export function isExpected<Type extends RecordType>(
  type: Type,
  records: readonly Answer<Type>[],
  answers: ExpectedAnswers<Type>['answers'],
): boolean {
  if (answers === undefined) return records.length > 0;
  return typeof answers === 'function' ? answers(records) : sameRecords(type, records, answers);
}

export function expectedText<Type extends RecordType>(answers: ExpectedAnswers<Type>['answers']): string {
  if (answers === undefined) return 'there';
  return typeof answers === 'function' ? 'as the predicate says' : recordsText(answers);
}
