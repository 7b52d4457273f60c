import { types } from 'node:util';

/** A value as JSON. Throws where JSON would lose something, with the place: what is loaded must be what was saved. */
export function savedJson(name: string, value: unknown): string {
  refuseLosses(name, value, []);
  return `${JSON.stringify(value, null, 2)}\n`;
}

function refuseLosses(path: string, value: unknown, above: readonly object[]): void {
  const lost = lossOf(value) ?? (above.some((it) => it === value) ? 'a part of itself' : undefined);
  if (lost !== undefined) throw new TypeError(`${path} is ${lost} and cannot be saved: save plain values, lists and objects`);
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, part] of Object.entries<unknown>({ ...value })) {
    // An entry of an object that is undefined is as good as none.
    if (part !== undefined || isList) refuseLosses(isList ? `${path}[${key}]` : `${path}.${key}`, part, [...above, value]);
  }
}

function lossOf(value: unknown): string | undefined {
  if (value === undefined) return 'undefined';
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return `a ${typeof value}`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (types.isMap(value)) return 'a Map';
  if (types.isSet(value)) return 'a Set';
  return types.isDate(value) ? 'a Date' : undefined;
}
