import type { Requirement } from '../../../core/requirement';
import type { Aws } from './aws';
import type { Reading } from './reading';

interface Check<T> {
  readonly statement: string;
  readonly resources: readonly string[];
  /** Asked for this sentence. */
  readonly of: Reading<T>;
  readonly expected: unknown;
  /** What the answer says about the sentence, in the form of `expected`. */
  readonly found: (answer: T, aws: Aws) => unknown;
}

/** Sentences of one section. */
export const inSection = (section: string) => <T>({ of, found, ...sentence }: Check<T>): Requirement<Aws> => ({
  ...sentence, section, asks: of.asks, found: async (aws) => found(await of.of(aws), aws),
});

type Answers<R extends Readonly<Record<string, Reading<unknown>>>> = { readonly [K in keyof R]: Awaited<ReturnType<R[K]['of']>> };

/** Several questions as one. */
export function together<R extends Readonly<Record<string, Reading<unknown>>>>(readings: R): Reading<Answers<R>> {
  return {
    asks: [...new Set(Object.values(readings).flatMap((it) => it.asks))],
    of: async (aws) => Object.fromEntries(await Promise.all(Object.entries(readings).map(async ([key, it]) => [key, await it.of(aws)] as const))) as Answers<R>,
  };
}
