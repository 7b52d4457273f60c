import { Token } from 'cdktf';

/** What a structure of literals and references may hold, told apart. Everything else would be lost or garbled silently. */
export type Part =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly elements: readonly unknown[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, unknown])[] };

/** Takes one level of a structure apart, without fields that are undefined. Throws for what is neither literal nor structure. */
export function part(value: unknown): Part {
  if (value === null || typeof value === 'boolean') return { kind: 'scalar', value };
  if (typeof value === 'string' || typeof value === 'number') return { kind: 'scalar', value: literalOnly(value) };
  if (Array.isArray(value)) return { kind: 'list', elements: value };
  if (isPlainObject(value)) return { kind: 'object', entries: Object.entries(value).filter(([, it]) => it !== undefined) };
  throw new TypeError(`${nameOf(value)} has no form in Terraform; ${remedyFor(value)}`);
}

function literalOnly(value: string | number): string | number {
  if (Token.isUnresolved(value)) throw new TypeError('a token of CDKTF stands inside an expression; use a reference');
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError(`${value} has no form in Terraform; give a number`);
  return value;
}

const isPlainObject = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

const nameOf = (value: unknown): string =>
  value === undefined
    ? 'undefined'
    : typeof value === 'object'
      ? `a whole ${value?.constructor.name ?? 'object'}`
      : `a ${typeof value}`;

const remedyFor = (value: unknown): string =>
  value === undefined
    ? 'give a value, or null'
    : typeof value === 'object'
      ? 'name one of its attributes'
      : 'give text, a number, a list or an object';
