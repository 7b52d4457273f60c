import { isReference } from '../expression/literal';
import type { Type } from './schema/type';
import { isLiteral } from './schema/values';

/**
 * The arguments of a call that are literals, with all defaults filled in. What is known to Terraform only is left out: an
 * input, or an entry of a map, with a reference anywhere in it.
 */
export function knownValues(
  inputs: Readonly<Record<string, Type>>,
  args: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, type]) => known(type, args[name]).map((value) => [name, value])),
  );
}

/** The value, or nothing where it is not known. */
function known(type: Type, given: unknown): readonly unknown[] {
  const value = given === undefined ? type.default?.value : given;
  if (value === undefined || isReference(value)) return [];
  if (value === null) return [null];
  if (type.kind === 'map' && typeof value === 'object') {
    return [Object.fromEntries(Object.entries(value).flatMap(([key, it]) => known(type.of, it).map((entry) => [key, entry])))];
  }
  if (!isLiteral(value)) return [];
  return [filled(type, value)];
}

/** A literal with the defaults of its fields. */
function filled(type: Type, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (type.kind === 'object') return knownValues(type.fields, { ...value });
  if ((type.kind === 'list' || type.kind === 'set') && Array.isArray(value))
    return value.map((it: unknown) => filled(type.of, it));
  return type.kind === 'map' ? known(type, value)[0] : value;
}
