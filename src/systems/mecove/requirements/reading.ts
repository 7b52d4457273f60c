import type { Aws } from './aws';

/** What AWS is asked for: with the calls that it takes, as IAM names them. */
export interface Reading<T> {
  readonly asks: readonly string[];
  readonly of: (aws: Aws) => Promise<T>;
}

/** A question of which several checks need the answer: it is asked once. */
export function reading<T>(asks: readonly string[], ask: (aws: Aws) => Promise<T>): Reading<T> {
  const answers = new WeakMap<Aws, Promise<T>>();
  return {
    asks: [...new Set(asks)],
    of(aws) {
      const answer = answers.get(aws) ?? ask(aws);
      answers.set(aws, answer);
      return answer;
    },
  };
}

/** The one element, or an error that says what is missing. */
export function only<T>(what: string, all: readonly T[] | undefined): T {
  const [first, ...more] = all ?? [];
  if (first === undefined || more.length > 0) throw new Error(`${what}: ${first === undefined ? 'not found' : `found ${more.length + 1}`}`);
  return first;
}

/** A value by the name that a reader knows it by; one that is not known as it is. */
export function named(value: string | undefined, names: Readonly<Record<string, string | undefined>>): string {
  if (value === undefined || value === '') return 'nothing';
  return Object.entries(names).find(([, known]) => known === value)?.[0] ?? value;
}
