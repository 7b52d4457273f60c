import { z } from 'zod';
import { hcl } from '../../expression/hcl';
import { composed } from './characters';
import type { Rule } from './type';
import { Unmappable } from './unmappable';

export interface Choices {
  readonly kind: 'string' | 'number' | 'bool';
  readonly rule: Rule;
}

/** The values that a schema names one by one: an enum, literals, or a union of such. Undefined for another schema. */
export function choices(schema: z.ZodType, path: string): Choices | undefined {
  const values = named(schema);
  if (values === undefined) return undefined;
  const kinds = new Set(values.map((it) => (it === null ? 'null' : typeof it)));
  const [kind] = kinds;
  if (kinds.size !== 1 || (kind !== 'string' && kind !== 'number' && kind !== 'boolean')) {
    throw new Unmappable(path, 'z.literal of mixed or other types', 'use literals of one type: strings, numbers or booleans');
  }
  return {
    kind: kind === 'boolean' ? 'bool' : kind,
    rule: oneOf(values.map((it) => (typeof it === 'string' ? composed(it) : it))),
  };
}

function named(schema: unknown): readonly unknown[] | undefined {
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (!(schema instanceof z.ZodUnion)) return undefined;
  const members = schema.options.map(named);
  return members.includes(undefined) ? undefined : [...new Set(members.flat())];
}

const oneOf = (values: readonly unknown[]): Rule => ({
  condition: (it) => `contains(${hcl(values)}, ${it})`,
  holds: (value) => values.includes(typeof value === 'string' ? composed(value) : value),
  demand: `must be ${values.length === 1 ? '' : 'one of '}${values.map(String).join(', ')}`,
});
