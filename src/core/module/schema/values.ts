import { isReference, literal } from '../../expression/literal';
import { type Problem, renderPath } from '../../errors';
import { snakeCase } from '../../naming';
import type { Rule, Type } from './type';

/** Where a value stands in the arguments, and whether it may be shown. */
interface Place {
  readonly path: readonly PropertyKey[];
  readonly secret: boolean;
  report(place: Place, reason: string, fix: string): void;
}

const below = (place: Place, key: PropertyKey): Place => ({ ...place, path: [...place.path, key] });

/**
 * The arguments of a module call in Terraform's spelling. Literals are checked here, when the call is written, by the same
 * rules as in Terraform; references pass and are checked by Terraform. What is left out stays out: the module's own defaults
 * fill it in.
 */
export function toArguments(type: Type, value: unknown): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report: Place['report'] = ({ path }, reason, fix) => problems.push({ path: renderPath(path), reason, fix });
  return { value: convert(type, value, { path: [], secret: false, report }), problems };
}

function convert(type: Type, value: unknown, outer: Place): unknown {
  const place = { ...outer, secret: outer.secret || type.sensitive };
  if (isReference(value)) return value;
  if (value === undefined) {
    if (type.default === undefined) place.report(place, 'is missing', `give it: ${type.description ?? nouns[type.kind]}`);
    return undefined;
  }
  if (value === null) {
    if (!type.nullable)
      place.report(place, 'must not be null', type.default === undefined ? 'give a value' : 'leave it out to have the default');
    return null;
  }
  switch (type.kind) {
    case 'list':
    case 'set':
      return elements(type, value, place);
    case 'map':
      return entries(type, value, place);
    case 'object':
      return fields(type, value, place);
    default:
      return scalar(type, value, place);
  }
}

function scalar(type: Type, value: unknown, place: Place): unknown {
  const isOfKind =
    type.kind === 'number' ? Number.isFinite(value) : typeof value === (type.kind === 'bool' ? 'boolean' : 'string');
  if (!isOfKind) {
    mismatch(type, value, place);
    return;
  }
  judge(type.rules, value, place, place.secret ? 'change it' : `change ${shown(value)}`);
  return literal(value);
}

function elements(type: Type & { readonly of: Type }, value: unknown, place: Place): unknown {
  const list: unknown = value instanceof Set ? [...value] : value;
  if (!Array.isArray(list)) {
    mismatch(type, value, place);
    return;
  }
  const counted = type.kind === 'set' ? distinct(list) : list;
  if (counted) judge(type.rules, counted, place, `change how many there are: ${counted.length}`);
  return list.map((it, i) => convert(type.of, it, below(place, i)));
}

/** The elements of a set, each once; undefined where references may be equal to others. */
function distinct(list: readonly unknown[]): readonly unknown[] | undefined {
  return list.every(isLiteral) ? [...new Map(list.map((it) => [JSON.stringify(it), it])).values()] : undefined;
}

function entries(type: Type & { readonly kind: 'map' }, value: unknown, place: Place): unknown {
  if (!isFields(value)) {
    mismatch(type, value, place);
    return;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, it]) => it !== undefined)
      .map(([key, it]) => {
        judge(type.keys, key, below(place, key), 'change the key', 'the key ');
        return [key, convert(type.of, it, below(place, key))];
      }),
  );
}

function fields(type: Type & { readonly kind: 'object' }, value: unknown, place: Place): unknown {
  if (!isFields(value)) {
    mismatch(type, value, place);
    return;
  }
  for (const name of Object.keys(value).filter((it) => !Object.hasOwn(type.fields, it))) {
    place.report(below(place, name), 'is not known here', `remove it, or use one of: ${Object.keys(type.fields).join(', ')}`);
  }
  const converted = Object.entries(type.fields).map(
    ([name, it]) => [snakeCase(name), convert(it, value[name], below(place, name))] as const,
  );
  return Object.fromEntries(converted.filter(([, it]) => it !== undefined));
}

function judge(rules: readonly Rule[], value: unknown, place: Place, fix: string, subject = ''): void {
  for (const rule of rules) if (!rule.holds(value)) place.report(place, `${subject}${rule.demand}`, fix);
}

const nouns: Readonly<Record<Type['kind'], string>> = {
  string: 'a text',
  number: 'a number',
  bool: 'true or false',
  list: 'a list',
  set: 'a list',
  map: 'an object of entries by key',
  object: 'an object',
};

function mismatch(type: Type, value: unknown, place: Place): void {
  place.report(
    place,
    `must be ${nouns[type.kind]}`,
    place.secret ? 'change it' : `give ${nouns[type.kind]} instead of ${shown(value)}`,
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'object':
      return 'an object';
    case 'string':
      return JSON.stringify(value);
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return `a ${typeof value}`;
  }
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Set);

/** Whether there is no reference in a value, at any depth. */
export function isLiteral(value: unknown): boolean {
  if (isReference(value)) return false;
  return typeof value !== 'object' || value === null || Object.values(value).every(isLiteral);
}
