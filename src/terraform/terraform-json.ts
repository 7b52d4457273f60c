/**
 * JSON for Terraform. Unlike `JSON.stringify` it writes a bigint with all its digits, a `Map` as an object and a `Set` as a
 * list, and throws, with the place, for what would be lost silently: NaN, functions, gaps in lists. Entries that are
 * undefined are left out. `what` names the value in errors.
 */
export function terraformJson(value: unknown, what: string): string {
  return written(value, what, []);
}

function written(value: unknown, place: string, around: readonly object[]): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'bigint':
      return value.toString();
    case 'number':
      if (!Number.isFinite(value)) throw notWritable(place, `is ${String(value)}`, 'give a finite number');
      return JSON.stringify(value);
    case 'object':
      return value === null ? 'null' : compound(value, place, around);
    case 'undefined':
      throw notWritable(place, 'is undefined', 'give null, or leave it out');
    default:
      throw notWritable(place, `is a ${typeof value}`, 'give a string, number, boolean, list or object');
  }
}

function compound(value: object, place: string, around: readonly object[]): string {
  if (around.includes(value)) throw notWritable(place, 'contains itself', 'give a copy without the circle');
  const inside = [...around, value];
  if (hasOwnJson(value)) return written(value.toJSON(), place, inside);
  if (Array.isArray(value) || value instanceof Set) {
    return `[${Array.from(value, (item, index) => written(item, `${place}[${String(index)}]`, inside)).join(',')}]`;
  }
  const entries: [unknown, unknown][] = value instanceof Map ? [...value] : Object.entries(value);
  const fields = entries
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => {
      if (typeof key !== 'string') throw notWritable(place, `has a key that is a ${typeof key}`, 'give strings as keys');
      return `${JSON.stringify(key)}:${written(item, `${place}.${key}`, inside)}`;
    });
  return `{${fields.join(',')}}`;
}

const notWritable = (place: string, problem: string, fix: string): TypeError =>
  new TypeError(`${place} ${problem}, which Terraform cannot be given: ${fix}`);

/** Such as a date. */
const hasOwnJson = (value: object): value is { toJSON(): unknown } => 'toJSON' in value && typeof value.toJSON === 'function';
