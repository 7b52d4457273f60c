import { Binding, type Expression, type Plain, type Ref, shapeOf, type Value } from './expression';
import { hcl, operand } from './hcl';
import { ref } from './reference';
import { combined, elementShape, listOf, merged, type Shape, unknown } from './shape';
import { shapeOfValue } from './shape-of-value';

type List = Expression<unknown[]> | readonly unknown[];
type Merged<A, B> = Omit<A, keyof B> & B;
type MergedAll<P> = P extends readonly [...infer Before, infer Last]
  ? Before extends readonly []
    ? Plain<Last>
    : Merged<MergedAll<Before>, Plain<Last>>
  : never;
type ElementOf<L> = L extends readonly (infer E)[] ? E : never;

const call = <T>(name: string, shape: Shape, ...args: readonly unknown[]): Ref<T> =>
  ref<T>(`${name}(${args.map(hcl).join(', ')})`, shape);

/** How many elements a list, set or map has, or how many characters a text. */
export const length = (of: Expression<unknown>): Ref<number> => call('length', unknown, of);
/** `length(of) == 0` */
export const isEmpty = (of: Expression<unknown>): Ref<boolean> => ref(`length(${hcl(of)}) == 0`, unknown, Binding.Equality);
/** `length(of) > 0` */
export const hasAny = (of: Expression<unknown>): Ref<boolean> => ref(`length(${hcl(of)}) > 0`, unknown, Binding.Comparison);
/** The keys of a map, sorted. */
export const keys = (of: Expression<Record<string, unknown>>): Ref<string[]> => call('keys', listOf(unknown), of);
/** The values of a map, in the order of their keys. */
export const values = <T>(of: Expression<Record<string, T>>): Ref<T[]> => call('values', listOf(elementShape(shapeOf(of))), of);
/** Whether a list has the value. */
export const contains = <T>(list: Value<T[]>, value: Value<T>): Ref<boolean> => call('contains', unknown, list, value);
/** Where in a list the value stands, counted from 0. */
export const positionOf = <T>(list: Expression<T[]>, value: Value<T>): Ref<number> => call('index', unknown, list, value);
/** The elements of the lists in a list. */
export const flatten = <T>(lists: Expression<T[][]>): Ref<T[]> => call('flatten', elementShape(shapeOf(lists)), lists);
/** The elements of several lists, one after the other. */
export const concat = <L extends readonly List[]>(...lists: L): Ref<ElementOf<Plain<L[number]>>[]> =>
  call('concat', lists.map(shapeOfValue).reduce(combined, unknown), ...lists);
/** The entries of several maps, or the fields of several objects; where two have one, that of the later. */
export const merge = <P extends readonly [object, object, ...object[]]>(...parts: P): Ref<MergedAll<P>> =>
  call('merge', parts.map(shapeOfValue).reduce(merged), ...parts);
/** The texts of a list that are neither null nor empty. */
export const compact = (list: Value<(string | null)[]>): Ref<string[]> => call('compact', listOf(unknown), list);
/** The texts of a list or set, sorted. */
export const sorted = (of: Expression<string[]> | Expression<ReadonlySet<string>>): Ref<string[]> => call('sort', listOf(unknown), of);
/** Whether all are true; of none, too. */
export const allTrue = (list: Expression<boolean[]>): Ref<boolean> => call('alltrue', unknown, list);

/** What Terraform can put in place of an element of a map: a structure would have to have the very type of the elements. */
type Substitute = string | number | boolean | null | Expression<unknown>;

/** `map[key]`, or what is given where the map has no such key. */
export function lookup<T>(map: Expression<Record<string, T>>, key: Value<string>): Ref<T>;
export function lookup<T, O extends Substitute>(
  map: Expression<Record<string, T>>,
  key: Value<string>,
  otherwise: O,
): Ref<T | Plain<O>>;
export function lookup(
  map: Expression<Record<string, unknown>>,
  key: Value<string>,
  ...otherwise: readonly unknown[]
): Ref<unknown> {
  const shape = otherwise.map(shapeOfValue).reduce(combined, elementShape(shapeOf(map)));
  return otherwise.length === 0 ? ref(`${operand(map)}[${hcl(key)}]`, shape) : call('lookup', shape, map, key, ...otherwise);
}

/** A nullable value, but for lists, as a list of none or one. */
export const maybe = <T>(value: Expression<T | null>): Ref<NonNullable<T>[]> =>
  ref(`${operand(value)}[*]`, listOf(shapeOf(value)), Binding.Unary);
