import { isCompound } from './path';

/** The body of a block in JSON syntax. Expressions are texts: `${aws_vpc.this.id}`. */
export type Block = Readonly<Record<string, unknown>>;

/** The bodies that stand where JSON syntax takes one body or a list of them; comments (`//`) are left out. */
export function bodiesIn(value: unknown): readonly Block[] {
  if (Array.isArray(value)) return value.flatMap(bodiesIn);
  return isCompound(value) ? [Object.fromEntries(Object.entries(value).filter(([name]) => name !== '//'))] : [];
}

/** The blocks below a label: `{ "a": {…}, "b": [{…}, {…}] }` are one of a and two of b. */
export function labelled(value: unknown): readonly (readonly [label: string, body: Block])[] {
  return bodiesIn(value).flatMap((labels) =>
    Object.entries(labels).flatMap(([label, bodies]) => bodiesIn(bodies).map((body) => [label, body] as const)),
  );
}
