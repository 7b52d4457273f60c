import { type Reading, reading, together } from './reading';
import type { Requirement } from './requirement';

interface Check<Context, T> {
  readonly statement: string;
  readonly resources: readonly string[];
  /** Asked for this sentence. */
  readonly of: Reading<Context, T>;
  readonly expected: unknown;
  /** What the answer says about the sentence, in the form of `expected`. */
  readonly found: (answer: T, context: Context) => unknown;
}

/** How sentences and questions are written where all of them are asked of one kind of context. */
export const askedOf = <Context extends object>() => ({
  /** Sentences of one section. */
  inSection:
    (section: string) =>
    <T>({ of, found, ...sentence }: Check<Context, T>): Requirement<Context> => ({
      ...sentence,
      section,
      asks: of.asks,
      found: async (context) => found(await of.of(context), context),
    }),
  reading: <T>(asks: readonly string[], ask: (context: Context) => Promise<T>) => reading(asks, ask),
  together: <R extends Readonly<Record<string, Reading<Context, unknown>>>>(readings: R) => together<Context, R>(readings),
});
