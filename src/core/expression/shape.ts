import { isIdentifier, snakeCase } from '../naming';
import { quote } from './quote';

/** What is known at run time of the value behind a reference: which members it has. */
export type Shape = { readonly kind: 'unknown' } | Collection | { readonly kind: 'object'; readonly fields: Fields };

export interface Collection {
  readonly kind: 'list' | 'set' | 'map';
  readonly of: Shape;
  /** It may be null: then it is none that can be gone through. */
  readonly nullable?: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

/** A field of an object. */
export interface Field {
  /** What reaches it: `.display_name`, `["a b"]`, `.root_block_device[0]`. */
  readonly suffix: string;
  readonly shape: Shape;
}

export const unknown: Shape = { kind: 'unknown' };
export const listOf = (of: Shape): Shape => ({ kind: 'list', of });
export const setOf = (of: Shape): Shape => ({ kind: 'set', of });
export const mapOf = (of: Shape): Shape => ({ kind: 'map', of });

/** An object of Terraform (a variable, an attribute): its fields are ours in Terraform's spelling. */
export const objectOf = (fields: Readonly<Record<string, Shape>>): Shape => withFields(fields, snakeCase);

/** An object that was written down: its fields are spelled as they were written. */
export const writtenObject = (fields: Readonly<Record<string, Shape>>): Shape => withFields(fields, (name) => name);

function withFields(fields: Readonly<Record<string, Shape>>, spelling: (name: string) => string): Shape {
  const entries = Object.entries(fields).map(([name, shape]): [string, Field] => [
    name,
    { suffix: accessOf(spelling(name)), shape },
  ]);
  return { kind: 'object', fields: Object.fromEntries(entries) };
}

const accessOf = (name: string): string => (isIdentifier(name) ? `.${name}` : `[${quote(name)}]`);

export const isCollection = (shape: Shape): shape is Collection =>
  shape.kind === 'list' || shape.kind === 'set' || shape.kind === 'map';

/** The shape of one element of a list, set or map. */
export const elementShape = (shape: Shape): Shape => (isCollection(shape) ? shape.of : unknown);

/** The same of a value that may be null, or is known not to be. */
export const nullable = (shape: Shape, isNullable = true): Shape =>
  isCollection(shape) ? { ...shape, nullable: isNullable } : shape;

/** The shape of two maps or objects in one: where both have a field, that of the second. */
export const merged = (a: Shape, b: Shape): Shape =>
  a.kind === 'object' && b.kind === 'object' ? { kind: 'object', fields: { ...a.fields, ...b.fields } } : combined(a, b);

/** The shape of a value that has either of two: of both branches of a condition, of all elements of a list. */
export function combined(a: Shape, b: Shape): Shape {
  if (a.kind === 'unknown') return b;
  if (isCollection(a)) {
    return isCollection(b) && a.kind === b.kind
      ? { kind: a.kind, of: combined(a.of, b.of), nullable: a.nullable === true || b.nullable === true }
      : a;
  }
  if (b.kind !== 'object') return a;
  const both = Object.entries(b.fields).map(([name, field]): [string, Field] => {
    const other = a.fields[name];
    return [name, other ? { ...other, shape: combined(other.shape, field.shape) } : field];
  });
  return { kind: 'object', fields: { ...a.fields, ...Object.fromEntries(both) } };
}
