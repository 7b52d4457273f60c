/** What AWS is asked for: with the calls that it takes, as IAM names them. */
export interface Reading<Context, T> {
  readonly asks: readonly string[];
  readonly of: (context: Context) => Promise<T>;
}

/** A question of which several checks need the answer: it is asked once. */
export function reading<Context extends object, T>(
  asks: readonly string[],
  ask: (context: Context) => Promise<T>,
): Reading<Context, T> {
  const answers = new WeakMap<Context, Promise<T>>();
  return {
    asks: [...new Set(asks)],
    of(context) {
      const answer = answers.get(context) ?? ask(context);
      answers.set(context, answer);
      return answer;
    },
  };
}

type Readings<Context> = Readonly<Record<string, Reading<Context, unknown>>>;
type Answers<R extends Readings<never>> = { readonly [K in keyof R]: Awaited<ReturnType<R[K]['of']>> };

/** Several questions as one. */
export function together<Context, R extends Readings<Context>>(readings: R): Reading<Context, Answers<R>> {
  return {
    asks: [...new Set(Object.values(readings).flatMap((it) => it.asks))],
    of: async (context) =>
      Object.fromEntries(
        await Promise.all(Object.entries(readings).map(async ([key, it]) => [key, await it.of(context)] as const)),
      ) as Answers<R>,
  };
}

/** The one element, or an error that says what is missing. */
export function only<T>(what: string, all: readonly T[] | undefined): T {
  const [first, ...more] = all ?? [];
  if (first === undefined || more.length > 0)
    throw new Error(`${what}: ${first === undefined ? 'not found' : `found ${more.length + 1}`}`);
  return first;
}

/** A value by the name that a reader knows it by; one that is not known as it is. */
export function named(value: string | undefined, names: Readonly<Record<string, string | undefined>>): string {
  if (value === undefined || value === '') return 'nothing';
  return Object.entries(names).find(([, known]) => known === value)?.[0] ?? value;
}
