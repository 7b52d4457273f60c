import { ReachError } from '../errors';

/** The fields of SDK types are all optional: this one AWS always sends. */
export function told<T, K extends keyof T & string>(answer: T, field: K): NonNullable<T[K]> {
  const value = answer[field];
  if (value === undefined || value === null) throw new ReachError(`the answer of AWS lacks ${field}`);
  return value;
}

/** The items of all pages of a listing. */
export async function allOf<Page, Item>(
  pages: AsyncIterable<Page>,
  items: (page: Page) => readonly Item[] | undefined,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const page of pages) found.push(...(items(page) ?? []));
  return found;
}
