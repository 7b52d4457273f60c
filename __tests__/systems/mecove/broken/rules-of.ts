import { z } from 'zod';
import { plain, schemaAt } from '../../../../src/core/environment/schema-at';

/** A path without the places in lists and the keys of records: `adopt[].to`. */
const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** Every rule that a schema states, as `path rule`. Throws for a kind of schema that it does not know: then it must learn it. */
export function rulesOf(schema: z.core.$ZodType, path = ''): string[] {
  const it = plain(schema);
  const rules = [...sizes(it), ...(it instanceof z.ZodLiteral || it instanceof z.ZodEnum ? ['values'] : path === '' ? [] : ['type'])].map((rule) => `${path} ${rule}`);
  if (it instanceof z.ZodObject) {
    const fields = Object.entries<z.core.$ZodType>(it.shape);
    return [
      ...rules, `${path} unknown`,
      ...fields.flatMap(([key, field]) => [...(z.safeParse(field, undefined).success ? [] : [`${joined(path, key)} missing`]), ...rulesOf(field, joined(path, key))]),
    ];
  }
  if (it instanceof z.ZodArray) return [...rules, ...rulesOf(it.element, `${path}[]`)];
  if (it instanceof z.ZodRecord) return [...rules, ...(sizes(it.keyType).length > 0 ? [`${path}[] key`] : []), ...rulesOf(it.valueType, `${path}[]`)];
  if ([z.ZodString, z.ZodStringFormat, z.ZodNumber, z.ZodBoolean, z.ZodLiteral, z.ZodEnum].some((kind) => it instanceof kind)) return rules;
  throw new Error(`${path}: a schema of type ${it._zod.def.type} has rules that are not known here`);
}

/** What a schema says besides its type. */
function sizes(schema: z.core.$ZodType): string[] {
  const own = schema instanceof z.ZodStringFormat ? ['form'] : schema instanceof z.ZodNumber && schema.format !== null ? ['whole'] : [];
  return [...own, ...(schema._zod.def.checks ?? []).flatMap((check) => {
    const { check: kind } = check._zod.def;
    if (kind === 'overwrite') return []; // trim and its like refuse nothing
    const rule = { string_format: 'form', min_length: 'min', max_length: 'max', greater_than: 'min', less_than: 'max' }[kind];
    if (rule === undefined) throw new Error(`the check ${kind} is not known here`);
    return [rule];
  })];
}

/** The rule that an issue tells of. */
export function ruleOf(issue: z.core.$ZodIssue, values: unknown, schema: z.core.$ZodType): string {
  const isName = (i: number): boolean => schemaAt(schema, issue.path.slice(0, i), values) instanceof z.ZodRecord;
  const path = issue.path.reduce<string>((before, key, i) => (typeof key === 'number' || isName(i) ? `${before}[]` : joined(before, String(key))), '');
  const found = issue.path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), values);
  const names = { unrecognized_keys: 'unknown', too_small: 'min', too_big: 'max', invalid_format: 'form', invalid_value: 'values' } as const;
  if (issue.code in names && found !== undefined) return `${path} ${names[issue.code as keyof typeof names]}`;
  if (issue.code === 'invalid_key') return `${path} key`;
  if (found === undefined) return `${path} missing`;
  if (issue.code === 'invalid_type') return `${path} ${typeof found === 'number' && issue.expected === 'int' ? 'whole' : 'type'}`;
  throw new Error(`${path}: an issue of the kind ${issue.code} is not known here`);
}
