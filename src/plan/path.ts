/** Steps to a value in a resource: names of attributes, keys of maps, indexes of lists. */
export type Path = readonly (string | number)[];

const identifier = /^[A-Za-z_][\w-]*$/;

/** `['tags', 'cost center', 0]` → `tags["cost center"][0]`. */
export function pathText(path: Path): string {
  return path
    .map((step, i) => {
      if (typeof step === 'number') return `[${String(step)}]`;
      if (!identifier.test(step)) return `[${JSON.stringify(step)}]`;
      return i === 0 ? step : `.${step}`;
    })
    .join('');
}

/** `tags["cost center"][0]` → `['tags', 'cost center', 0]`; `tags.x` and `tags["x"]` are the same. */
export function parsePath(text: string): Path {
  const steps = text.matchAll(/\[(?<index>\d+)\]|\[(?<key>"(?:[^"\\]|\\.)*")\]|(?<name>[^.[\]]+)/g);
  return [...steps].map(({ groups, 0: whole }) => {
    if (groups?.['index'] !== undefined) return Number(groups['index']);
    return groups?.['key'] === undefined ? whole : String(JSON.parse(groups['key']));
  });
}

/** Whether the one path is the other, or leads to a part of it. */
export function isAtOrBelow(path: Path, above: Path): boolean {
  return above.every((step, i) => path[i] === step);
}

/** What stands at a path, undefined where there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, step) => partOf(found, step), value);
}

/** What a mask (`after_unknown`, `after_sensitive`) says of a path: one that is true covers all below it. */
export function maskAt(mask: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, step) => (found === true ? true : partOf(found, step)), mask);
}

/** The paths at which a mask is true. */
export function markedPaths(mask: unknown, path: Path = []): Path[] {
  if (mask === true) return [path];
  return isCompound(mask) ? stepsInto(mask).flatMap((step) => markedPaths(partOf(mask, step), [...path, step])) : [];
}

/** Whether a mask is true anywhere. */
export function hasMark(mask: unknown): boolean {
  return mask === true || (isCompound(mask) && Object.values(mask).some(hasMark));
}

/** The keys of objects or the indexes of lists, without doubles. */
export function stepsInto(...values: readonly unknown[]): (string | number)[] {
  const steps = values.flatMap((value): (string | number)[] => {
    if (Array.isArray(value)) return [...value.keys()];
    return isCompound(value) ? Object.keys(value) : [];
  });
  return [...new Set(steps)];
}

export const isCompound = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null;

const partOf = (value: unknown, step: string | number): unknown =>
  isCompound(value) && Object.hasOwn(value, step) ? value[step] : undefined;
