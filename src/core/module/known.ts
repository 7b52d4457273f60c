import { Token } from 'cdktf';
import { Expression } from '../expression/expression';
import type { Type } from './schema/type';

/** The arguments of a call that are literals, with defaults filled in; references are left out. */
export function knownValues(inputs: Readonly<Record<string, Type>>, args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(inputs).map(([name, type]) => [name, args[name] === undefined ? type.default?.value : args[name]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && isLiteral(value)));
}

function isLiteral(value: unknown): boolean {
  if (value instanceof Expression) return false;
  if (Array.isArray(value)) return value.every(isLiteral);
  if (typeof value !== 'object' || value === null) return !(typeof value === 'string' && Token.isUnresolved(value));
  return Object.values(value).every(isLiteral);
}
