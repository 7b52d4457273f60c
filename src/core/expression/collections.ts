import { singular } from '../naming';
import { Binding, type Expression, type Plain, type Ref, shapeOf, textOf, type Value } from './expression';
import { hcl, operand } from './hcl';
import { ref } from './reference';
import { elementShape, listOf, mapOf, type Shape, unknown } from './shape';
import { shapeOfValue } from './shape-of-value';

export type Element<C> = C extends readonly (infer E)[] ? E : C extends ReadonlySet<infer E> ? E : C extends Record<string, infer E> ? E : never;
type Key<C> = C extends readonly unknown[] ? number : string;

const call = <T>(name: string, shape: Shape, ...args: readonly unknown[]): Ref<T> => ref<T>(`${name}(${args.map(hcl).join(', ')})`, shape);

export const length = (of: Expression<unknown>): Ref<number> => call('length', unknown, of);
export const isEmpty = (of: Expression<unknown>): Ref<boolean> => ref(`length(${hcl(of)}) == 0`, unknown, { binding: Binding.Equality });
export const hasAny = (of: Expression<unknown>): Ref<boolean> => ref(`length(${hcl(of)}) > 0`, unknown, { binding: Binding.Comparison });
export const keys = (of: Expression<Record<string, unknown>>): Ref<string[]> => call('keys', listOf(unknown), of);
export const values = <T>(of: Expression<Record<string, T>>): Ref<T[]> => call('values', listOf(elementShape(shapeOf(of))), of);
export const contains = <T>(list: Value<T[]>, value: Value<T>): Ref<boolean> => call('contains', unknown, list, value);
export const flatten = <T>(lists: Expression<T[][]>): Ref<T[]> => call('flatten', elementShape(shapeOf(lists)), lists);
export const concat = <T>(...lists: readonly Value<T[]>[]): Ref<T[]> => call('concat', shapeOfValue(lists[0]), ...lists);
export const compact = (list: Value<(string | null)[]>): Ref<string[]> => call('compact', listOf(unknown), list);

export const allTrue = (list: Expression<boolean[]>): Ref<boolean> => call('alltrue', unknown, list);

/** `map[key]`, or what is given where the map has no such key. */
export function lookup<T, O = never>(map: Expression<Record<string, T>>, key: Value<string>, ...otherwise: readonly [] | readonly [O]): Ref<T | O> {
  return otherwise.length === 0 ? ref(`${operand(map)}[${hcl(key)}]`) : call('lookup', unknown, map, key, otherwise[0]);
}

/** A nullable value as a list of none or one. */
export const maybe = <T>(value: Expression<T | null>): Ref<NonNullable<T>[]> => ref(`${operand(value)}[*]`, listOf(shapeOf(value)));

const open: string[] = [];

/** Names for the key and the value of a loop: after what the collection is called, unique among the loops around it. */
function loopNames(collection: Expression<unknown>): { readonly key: string; readonly value: string } {
  const last = /(\w+)$/.exec(textOf(collection))?.[1];
  const value = (last === undefined ? undefined : singular(last)) ?? 'value';
  const free = (name: string): string => (open.includes(name) ? `${last ?? 'inner'}_${name}` : name);
  return { key: free('key'), value: free(value) };
}

function loop<C, R>(
  collection: Expression<C>, body: (value: Ref<Element<C>>, key: Ref<Key<C>>) => R,
): { readonly key: string; readonly value: string; readonly result: R } {
  const { key, value } = loopNames(collection);
  open.push(key, value);
  try {
    return { key, value, result: body(ref(value, elementShape(shapeOf(collection))), ref(key)) };
  } finally {
    open.length -= 2;
  }
}

const uses = (name: string, text: string): boolean => new RegExp(`\\b${name}\\b(?! =[^=])`).test(text);

/** `[for key, value in collection : body]` */
export function listFor<C, R>(collection: Expression<C>, body: (value: Ref<Element<C>>, key: Ref<Key<C>>) => R): Ref<Plain<R>[]> {
  const { key, value, result } = loop(collection, body);
  const names = uses(key, hcl(result)) ? `${key}, ${value}` : value;
  return ref(`[for ${names} in ${hcl(collection)} : ${hcl(result)}]`, listOf(shapeOfValue(result)));
}

/** `{ for key, value in collection : key => body }` */
export function mapFor<C, R>(collection: Expression<C>, body: (value: Ref<Element<C>>, key: Ref<string>) => R): Ref<Record<string, Plain<R>>> {
  const { key, value, result } = loop(collection, body as (value: Ref<Element<C>>, key: Ref<Key<C>>) => R);
  return ref(`{ for ${key}, ${value} in ${hcl(collection)} : ${key} => ${hcl(result)} }`, mapOf(shapeOfValue(result)));
}

/** The entries of a map for which the condition holds. */
export function filterMap<T>(
  collection: Expression<Record<string, T>>, condition: (value: Ref<T>, key: Ref<string>) => Expression<boolean>,
): Ref<Record<string, T>> {
  const test = condition;
  const { key, value, result } = loop(collection, test);
  return ref(`{ for ${key}, ${value} in ${hcl(collection)} : ${key} => ${value} if ${hcl(result)} }`, shapeOf(collection));
}
