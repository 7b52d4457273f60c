import { z } from 'zod';
import { hcl } from '../../expression/hcl';
import { snakeCase } from '../../naming';
import { checkRules } from './checks';
import type { Rule, Type } from './type';
import { Unmappable } from './unmappable';

interface Wrapping {
  nullable: boolean;
  default?: { value: unknown };
  description?: string;
  sensitive: boolean;
}

/** The Terraform type of a zod schema. Throws `Unmappable` for what has none. */
export function compile(schema: z.ZodType, path = ''): Type {
  const wrapping: Wrapping = { nullable: false, sensitive: false };
  const inner = unwrap(schema, wrapping);
  const base = { ...wrapping, schema: inner, rules: checkRules(inner, path) };
  const same = (kind: 'string' | 'number' | 'bool', rules: readonly Rule[] = base.rules): Type => ({ ...base, kind, rules });
  if (inner instanceof z.ZodString || inner instanceof z.ZodStringFormat) return same('string');
  if (inner instanceof z.ZodNumber) return same('number');
  if (inner instanceof z.ZodBoolean) return same('bool');
  if (inner instanceof z.ZodEnum) return same('string', [...base.rules, oneOf(inner.options)]);
  if (inner instanceof z.ZodLiteral) return literals(inner, base, path);
  if (inner instanceof z.ZodArray) return { ...base, kind: 'list', of: element(typeOf(inner.element), `${path}[]`) };
  if (inner instanceof z.ZodSet) return { ...base, kind: 'set', of: element(typeOf(inner.def.valueType), `${path}[]`) };
  if (inner instanceof z.ZodRecord) {
    const key = compile(typeOf(inner.keyType), `${path} keys`);
    if (key.kind !== 'string') throw new Unmappable(path, 'z.record with keys that are no strings', 'use z.record(z.string(), …)');
    return { ...base, kind: 'map', of: element(typeOf(inner.valueType), `${path}[]`), rules: [...base.rules, ...key.rules.map(everyKey)] };
  }
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries<unknown>(inner.shape);
    return { ...base, kind: 'object', fields: Object.fromEntries(fields.map(([name, it]) => [name, compile(typeOf(it), path === '' ? name : `${path}.${name}`)])) };
  }
  throw new Unmappable(path, `z.${inner.def.type}()`, remedies[inner.def.type] ?? 'use a string, number, boolean, list, set, map or object');
}

const remedies: Readonly<Record<string, string>> = {
  date: 'use z.iso.datetime(), a string',
  union: 'use z.enum for choices of text, or an object with optional fields',
  tuple: 'use z.object, whose fields have names',
  any: 'say what the value is', unknown: 'say what the value is',
  bigint: 'use z.number()',
  pipe: 'transformations are lost in Terraform: compute in the system, or with expressions in build',
  transform: 'transformations are lost in Terraform: compute in the system, or with expressions in build',
};

/** zod types what is inside a wrapper as its core interface; the classes of `zod` are what it is made of. */
function typeOf(inner: unknown): z.ZodType {
  if (inner instanceof z.ZodType) return inner;
  throw new TypeError('schemas of modules are made with zod, not zod/mini');
}

function unwrap(schema: z.ZodType, into: Wrapping): z.ZodType {
  const meta = schema.meta();
  into.description ??= meta?.description as string;
  into.sensitive ||= meta?.['sensitive'] === true;
  if (schema instanceof z.ZodOptional) {
    into.default ??= { value: null };
    into.nullable = true;
    return unwrap(typeOf(schema.unwrap()), into);
  }
  if (schema instanceof z.ZodDefault) {
    into.default ??= { value: schema.def.defaultValue };
    return unwrap(typeOf(schema.unwrap()), into);
  }
  if (schema instanceof z.ZodNullable) {
    into.nullable = true;
    return unwrap(typeOf(schema.unwrap()), into);
  }
  if (schema instanceof z.ZodReadonly) return unwrap(typeOf(schema.unwrap()), into);
  return schema;
}

function element(schema: z.ZodType, path: string): Type {
  const type = compile(schema, path);
  if (type.default !== undefined) throw new Unmappable(path, 'an element that may be left out', 'give the list or map itself a default');
  return type;
}

function literals(schema: z.ZodLiteral, base: Omit<Type, 'kind'>, path: string): Type {
  const values = [...schema.values];
  const kinds = new Set(values.map((it) => typeof it));
  const [kind] = kinds;
  if (kinds.size !== 1 || (kind !== 'string' && kind !== 'number' && kind !== 'boolean')) {
    throw new Unmappable(path, 'z.literal of mixed or other types', 'use literals of one type: strings, numbers or booleans');
  }
  return { ...base, kind: kind === 'boolean' ? 'bool' : kind, rules: [oneOf(values)] };
}

const oneOf = (values: readonly unknown[]): Rule => ({
  condition: (it) => `contains(${hcl(values)}, ${it})`,
  demand: `must be ${values.length === 1 ? '' : 'one of '}${values.join(', ')}`,
});

const everyKey = (rule: Rule): Rule => ({
  condition: (it) => `alltrue([for key in keys(${it}) : ${rule.condition('key')}])`,
  demand: `has keys that each ${rule.demand}`,
});

/** `list(object({ name = string, port = optional(number, 80) }))` */
export function terraformType(type: Type): string {
  switch (type.kind) {
    case 'string': case 'number': case 'bool': return type.kind;
    case 'list': case 'set': case 'map': return `${type.kind}(${terraformType(type.of)})`;
    case 'object': return `object({ ${Object.entries(type.fields).map(([name, it]) => `${snakeCase(name)} = ${fieldType(it)}`).join(', ')} })`;
  }
}

function fieldType(type: Type): string {
  const own = terraformType(type);
  if (type.default === undefined) return own;
  return type.default.value === null ? `optional(${own})` : `optional(${own}, ${hcl(terraformKeys(type, type.default.value))})`;
}

/** A literal with the fields of its objects in Terraform's spelling; keys of maps stay as they are. */
export function terraformKeys(type: Type, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Set) return [...value].map((it: unknown) => (type.kind === 'set' ? terraformKeys(type.of, it) : it));
  if (Array.isArray(value)) return value.map((it: unknown) => (type.kind === 'list' || type.kind === 'set' ? terraformKeys(type.of, it) : it));
  if (typeof value !== 'object') return value;
  const of = (key: string): [string, Type | undefined] =>
    type.kind === 'object' ? [snakeCase(key), type.fields[key]] : [key, type.kind === 'map' ? type.of : undefined];
  return Object.fromEntries(Object.entries(value).map(([key, it]) => {
    const [name, field] = of(key);
    return [name, field ? terraformKeys(field, it) : it];
  }));
}
