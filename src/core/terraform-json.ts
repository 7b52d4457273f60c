type Json = Readonly<Record<string, unknown>>;

const isObject = (it: unknown): it is Json => typeof it === 'object' && it !== null && !Array.isArray(it);

/** Blocks whose members carry CDKTF's notes on where they come from, by how deep they stand. */
const noted: Readonly<Record<string, number>> = { resource: 2, data: 2, module: 1, provider: 1 };

/** Terraform JSON without CDKTF's `//` notes. Only its own are taken: a `//` in somebody's map stays. */
export function withoutMetadata(terraform: Json): Json {
  const { '//': _, ...rest } = terraform;
  return Object.fromEntries(Object.entries(rest).map(([block, body]) => [block, strip(body, noted[block] ?? 0)]));
}

function strip(value: unknown, depth: number): unknown {
  if (depth === 0) return value;
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key, depth === 1 ? withoutNote(it) : strip(it, depth - 1)]),
  );
}

function withoutNote(element: unknown): unknown {
  if (!isObject(element)) return element;
  const { '//': _, ...rest } = element;
  return rest;
}

/** Keys in order at every depth, so that the same input gives the same bytes. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

export const renderJson = (value: unknown): string => `${JSON.stringify(sorted(value), null, 2)}\n`;
