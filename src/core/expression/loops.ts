import { elementName } from '../naming';
import { type Expression, type Plain, type Ref, shapeOf, textOf } from './expression';
import { hcl } from './hcl';
import { ref } from './reference';
import { elementShape, listOf, mapOf } from './shape';
import { shapeOfValue } from './shape-of-value';

/** What can be gone through. */
type Elements = readonly unknown[] | ReadonlySet<unknown> | Readonly<Record<string, unknown>>;

export type Element<C> = C extends readonly (infer E)[]
  ? E
  : C extends ReadonlySet<infer E>
    ? E
    : C extends Record<string, infer E>
      ? E
      : never;
type Key<C> = C extends readonly unknown[] ? number : string;
type Body<C, R> = (value: Ref<Element<C>>, key: Ref<Key<C>>) => R;

/** Names that mean something where the work at hand is rendered: of the loops and blocks around it. */
const taken: string[] = [];

/** Runs `work` while the names are taken: what it renders cannot hide them. */
export function within<R>(names: readonly string[], work: () => R): R {
  taken.push(...names);
  try {
    return work();
  } finally {
    taken.length -= names.length;
  }
}

/** The name itself where it is free, else one made from it. */
export function freeName(name: string, prefix: string): string {
  const free = taken.includes(name) ? `${prefix}_${name}` : name;
  return taken.includes(free) ? freeName(free, 'inner') : free;
}

interface Loop<R> {
  readonly key: string;
  readonly value: string;
  readonly result: R;
}

/** Evaluates a loop's body once, with names for key and value after what the collection is called. */
function loop<C, R>(collection: Expression<C>, body: Body<C, R>): Loop<R> {
  const name = elementName(textOf(collection), 'value');
  const value = freeName(name === 'key' ? 'value' : name, 'inner');
  const key = freeName('key', value);
  return within([key, value], () => ({ key, value, result: body(ref(value, elementShape(shapeOf(collection))), ref(key)) }));
}

/** Whether a name stands in HCL as itself: not in a text, as an attribute (`.name`) or as an object's key (`name =`). */
const uses = (name: string, hcl: string): boolean => new RegExp(`(?<![\\w.-])${name}(?![\\w-]| = )`).test(hcl);

/** `[for key, value in collection : body]` */
export function listFor<C extends Elements, R>(collection: Expression<C>, body: Body<C, R>): Ref<Plain<R>[]> {
  const { key, value, result } = loop(collection, body);
  const names = uses(key, hcl(result)) ? `${key}, ${value}` : value;
  return ref(`[for ${names} in ${hcl(collection)} : ${hcl(result)}]`, listOf(shapeOfValue(result)));
}

/** `{ for key, value in collection : key => body }` */
export function mapFor<T, R>(
  collection: Expression<Record<string, T>>,
  body: (value: Ref<T>, key: Ref<string>) => R,
): Ref<Record<string, Plain<R>>> {
  const { key, value, result } = loop<Record<string, T>, R>(collection, body);
  return ref(`{ for ${key}, ${value} in ${hcl(collection)} : ${key} => ${hcl(result)} }`, mapOf(shapeOfValue(result)));
}

/** `{ for value in collection : key => value... }`: the elements by a key, of which several may have the same. */
export function groupedBy<C extends Elements>(
  collection: Expression<C>,
  keyOf: (value: Ref<Element<C>>) => Expression<string>,
): Ref<Record<string, Element<C>[]>> {
  const { value, result } = loop<C, Expression<string>>(collection, keyOf);
  const shape = mapOf(listOf(elementShape(shapeOf(collection))));
  return ref(`{ for ${value} in ${hcl(collection)} : ${hcl(result)} => ${value}... }`, shape);
}

/** The entries of a map for which the condition holds. */
export function filterMap<T>(
  collection: Expression<Record<string, T>>,
  condition: (value: Ref<T>, key: Ref<string>) => Expression<boolean>,
): Ref<Record<string, T>> {
  const { key, value, result } = loop<Record<string, T>, Expression<boolean>>(collection, condition);
  return ref(`{ for ${key}, ${value} in ${hcl(collection)} : ${key} => ${value} if ${hcl(result)} }`, shapeOf(collection));
}
