import { Token } from 'cdktf';
import type { z } from 'zod';
import { Expression } from '../../expression/expression';
import { literal } from '../../expression/literal';
import { type Problem, renderPath } from '../../errors';
import { snakeCase } from '../../naming';
import { sizeBounds } from './checks';
import type { Type } from './type';

type Path = readonly PropertyKey[];
type Report = (path: Path, reason: string, fix: string) => void;

const isReference = (value: unknown): boolean =>
  value instanceof Expression || (value !== undefined && value !== null && !Array.isArray(value) && Token.isUnresolved(value));

/**
 * The arguments of a module call in Terraform's spelling. Literals are checked here, when the call is written; references pass and are
 * checked by Terraform. What is left out stays out: the module's own defaults fill it in.
 */
export function toArguments(type: Type, value: unknown): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const argument = convert(type, value, [], (path, reason, fix) => problems.push({ path: renderPath(path), reason, fix }));
  return { value: argument, problems };
}

function convert(type: Type, value: unknown, path: Path, report: Report): unknown {
  if (isReference(value)) return value;
  if (value === undefined) {
    if (type.default === undefined) report(path, 'is missing', `give it: ${type.description ?? `a ${type.kind}`}`);
    return undefined;
  }
  if (value === null) {
    if (!type.nullable) report(path, 'must not be null', type.default === undefined ? 'give a value' : 'leave it out to have the default');
    return null;
  }
  switch (type.kind) {
    case 'list': case 'set': return elements(type, value, path, report);
    case 'map': return entries(type, value, path, report);
    case 'object': return fields(type, value, path, report);
    default:
      check(type.schema, value, path, report);
      return literal(value);
  }
}

/** zod judges the container alone where elements are references: they stand for themselves, unchecked. */
function check(schema: z.ZodType, value: unknown, path: Path, report: Report): void {
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    report([...path, ...issue.path], issue.message, `change ${describe(value)}`);
  }
}

const describe = (value: unknown): string => (typeof value === 'object' ? 'an object' : JSON.stringify(value));

function elements(type: Type & { of: Type }, value: unknown, path: Path, report: Report): unknown {
  const list: unknown = value instanceof Set ? [...value] : value;
  if (!Array.isArray(list)) { mismatch(type, path, report); return; }
  bounds(type, list.length, path, report);
  return list.map((it, i) => convert(type.of, it, [...path, i], report));
}

function entries(type: Type & { of: Type }, value: unknown, path: Path, report: Report): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) { mismatch(type, path, report); return; }
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, it]) => it !== undefined).map(([key, it]) => [key, convert(type.of, it, [...path, key], report)]));
}

function fields(type: Type & { fields: Readonly<Record<string, Type>> }, value: unknown, path: Path, report: Report): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) { mismatch(type, path, report); return; }
  const given = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given).filter((it) => !(it in type.fields))) {
    report([...path, name], 'is not known here', `remove it, or use one of: ${Object.keys(type.fields).join(', ')}`);
  }
  const converted = Object.entries(type.fields).map(([name, it]) => [snakeCase(name), convert(it, given[name], [...path, name], report)] as const);
  return Object.fromEntries(converted.filter(([, it]) => it !== undefined));
}

function bounds(type: Type, length: number, path: Path, report: Report): void {
  const { least, most } = sizeBounds(type.schema);
  if (length < least) report(path, `must have at least ${least} elements`, `add some: it has ${length}`);
  if (length > most) report(path, `must have at most ${most} elements`, `remove some: it has ${length}`);
}

function mismatch(type: Type, path: Path, report: Report): undefined {
  report(path, `must be a ${type.kind}`, type.description ?? 'give one');
  return undefined;
}
