/** One change that breaks rules, and everything that is said about it: `path: reason → fix`. */
export type Row = readonly [change: Change, ...problems: string[]];

export interface Change {
  readonly path: string;
  /** Undefined: the key is left out. */
  readonly value: unknown;
}

export const put = (path: string, value: unknown): Change => ({ path, value });
export const without = (path: string): Change => ({ path, value: undefined });

/** Values with one change. */
export function changed(values: object, { path, value }: Change): object {
  const [key = '', ...rest] = path.split('.');
  const inner: unknown = Reflect.get(values, key);
  const next = rest.length > 0 && typeof inner === 'object' && inner !== null ? changed(inner, { path: rest.join('.'), value }) : value;
  return Object.fromEntries([...Object.entries(values).filter(([it]) => it !== key), ...(next === undefined ? [] : [[key, next] as const])]);
}
