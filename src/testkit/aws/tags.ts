/** Tags by key. */
export type Tags = Readonly<Record<string, string>>;

/** Services list tags under one of two spellings. */
interface ListedTag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

export function tagsOf(listed: readonly ListedTag[] | undefined): Tags {
  return Object.fromEntries((listed ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
}

/** Filters of EC2 that let through what has all of the tags. */
export function tagFilters(tags: Tags): { Name: string; Values: string[] }[] {
  return Object.entries(tags).map(([key, value]) => ({ Name: `tag:${key}`, Values: [value] }));
}
