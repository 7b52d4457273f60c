import { z } from 'zod';
import { checkRules } from './checks';
import { choices } from './choices';
import { refuseNames } from './fields';
import type { Rule, Type } from './type';
import { Unmappable } from './unmappable';
import { toArguments } from './values';
import { schemaOf, unwrap } from './wrappers';

/** The Terraform type of a zod schema. Throws `Unmappable` for what has none. */
export function compile(schema: z.ZodType, path = ''): Type {
  const { schema: inner, ...wrapping } = unwrap(schema, path);
  if (inner instanceof z.ZodCustom) throw unmappable(inner, path); // before its own check is
  const base = { ...wrapping, rules: checkRules(inner, path) };
  const type = compileKind(inner, base, path);
  refuseDefault(type, path);
  return type;
}

type Base = Omit<Type, 'kind'>;

function compileKind(schema: z.ZodType, base: Base, path: string): Type {
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return { ...base, kind: 'string' };
  if (schema instanceof z.ZodNumber) return { ...base, kind: 'number' };
  if (schema instanceof z.ZodBoolean) return { ...base, kind: 'bool' };
  const chosen = choices(schema, path);
  if (chosen) return { ...base, kind: chosen.kind, rules: [...base.rules, chosen.rule] };
  if (schema instanceof z.ZodArray) return { ...base, kind: 'list', of: element(schema.element, path) };
  if (schema instanceof z.ZodSet) return { ...base, kind: 'set', of: element(schema.def.valueType, path) };
  if (schema instanceof z.ZodRecord) {
    const keys = keyRules(schema, path);
    return { ...base, kind: 'map', of: element(schema.valueType, path), keys, rules: [...base.rules, ...keys.map(everyKey)] };
  }
  if (schema instanceof z.ZodObject) return object(schema, base, path);
  throw unmappable(schema, path);
}

const unmappable = (schema: z.ZodType, path: string): Unmappable =>
  new Unmappable(path, nameOf(schema), remedies[schema.def.type] ?? 'use a string, number, boolean, list, set, map or object');

const nameOf = (schema: z.ZodType): string =>
  schema instanceof z.ZodDiscriminatedUnion ? 'z.discriminatedUnion()' : `z.${schema.def.type}()`;

const lost = 'transformations are lost in Terraform: compute in the system, or with expressions in build';
const unsaid = 'say what the value is';
const remedies: Readonly<Record<string, string>> = {
  date: 'use z.iso.datetime(), a string',
  union: 'use z.enum for choices of text, or an object with optional fields',
  intersection: 'use one z.object with the fields of both',
  tuple: 'use z.object, whose fields have names',
  map: 'use z.record(z.string(), …)',
  any: unsaid,
  unknown: unsaid,
  lazy: unsaid,
  custom: unsaid,
  bigint: 'use z.number()',
  null: 'use .nullable() of what it is otherwise',
  undefined: 'use .optional() of what it is otherwise',
  nan: 'use z.number()',
  prefault: 'use .default()',
  catch: 'use .default()',
  nonoptional: 'leave .optional() out',
  template_literal: 'use a pattern: z.string().regex(…)',
  pipe: lost,
  transform: lost,
};

function element(schema: unknown, path: string): Type {
  const place = `${path}[]`;
  const type = compile(schemaOf(schema), place);
  if (type.default !== undefined)
    throw new Unmappable(place, 'an element that may be left out', 'give the list or map itself a default');
  return type;
}

function keyRules(schema: z.ZodRecord, path: string): readonly Rule[] {
  const key = compile(schemaOf(schema.keyType), `${path} keys`);
  if (key.kind !== 'string') throw new Unmappable(path, 'z.record with keys that are no strings', 'use z.record(z.string(), …)');
  const { mode, partial } = schema.def as { readonly mode?: string; readonly partial?: boolean };
  if (mode === 'loose') throw new Unmappable(path, 'z.looseRecord()', 'use z.record(z.string(), …)');
  if (schema.keyType._zod.values !== undefined && partial !== true) {
    throw new Unmappable(
      path,
      'z.record that must have every key of an enum',
      'use z.object, or z.partialRecord where keys may be missing',
    );
  }
  return key.rules;
}

/** A rule of keys as one of their map. */
const everyKey = ({ condition, holds, demand }: Rule): Rule => ({
  condition: (it) => {
    const name = it === 'key' ? 'map_key' : 'key';
    return `alltrue([for ${name} in keys(${it}) : ${condition(name)}])`;
  },
  holds: (map) => Object.keys(Object(map) as object).every(holds),
  demand: `must have keys each of which ${demand}`,
});

function object(schema: z.ZodObject, base: Base, path: string): Type {
  const { catchall } = schema.def;
  if (catchall !== undefined && !(catchall instanceof z.ZodNever)) {
    throw new Unmappable(
      path,
      'an object with other fields than those it names',
      'use z.object without loose or catchall, or z.record',
    );
  }
  refuseNames(Object.keys(schema.shape), path);
  const fields = Object.entries<unknown>(schema.shape).map(([name, it]): [string, Type] => {
    const place = path === '' ? name : `${path}.${name}`;
    const field = compile(schemaOf(it), place);
    // Terraform fills in the default of a field for null, too.
    if (path !== '' && field.nullable && field.default !== undefined && field.default.value !== null) {
      throw new Unmappable(place, 'a field that may be null and has a default', 'leave out .nullable() or .default()');
    }
    return [name, field];
  });
  return { ...base, kind: 'object', fields: Object.fromEntries(fields) };
}

/** A default that the rules refuse would make Terraform refuse every call that leaves the value out. */
function refuseDefault(type: Type, path: string): void {
  if (type.default === undefined) return;
  const [problem] = toArguments(type, type.default.value).problems;
  if (!problem) return;
  const place = problem.path === '' ? '' : ` (${problem.path})`;
  throw new Unmappable(path, `a default that ${problem.reason}${place}`, 'mend the default');
}
