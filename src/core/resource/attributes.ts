import { ComplexList, ComplexObject, Tokenization } from 'cdktf';
import { snakeCase } from '../naming';
import type { Ref } from '../expression/expression';
import { ref } from '../expression/reference';
import { listOf, mapOf, type Shape, unknown } from '../expression/shape';
import type { AttributesOf } from './arguments';

export const address = Symbol('address');

/** Something that others can depend on or be replaced by. */
export interface Addressed {
  readonly [address]: string;
}

export type Instance<R> = Addressed & { readonly [K in keyof AttributesOf<R>]: Ref<AttributesOf<R>[K]> };
/** The attributes of a resource that may not exist. */
export type OptionalInstance<R> = Addressed & { readonly [K in keyof AttributesOf<R>]: Ref<AttributesOf<R>[K] | null> };

const plumbing = new Set(['constructor', 'fqn', 'internalValue', 'creationStack']);

/** What the binding's classes tell of an attribute: lists of blocks, single blocks, plain values. */
function shapeOfAttribute(value: unknown): Shape {
  if (value instanceof ComplexList) {
    const list: object = value;
    return listOf('get' in list && typeof list.get === 'function' ? shapeOfAttribute(Reflect.apply(list.get, list, [0])) : unknown);
  }
  if (value instanceof ComplexObject) {
    const names = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value) as object))
      .filter(([name, property]) => property.get !== undefined && !plumbing.has(name) && !name.endsWith('Input'));
    return { kind: 'object', fields: Object.fromEntries(names.map(([name]) => [name, shapeOfAttribute(Reflect.get(value, name))])) };
  }
  if (Array.isArray(value)) return listOf(unknown);
  if (typeof value === 'object' && value !== null && !Tokenization.isResolvable(value)) return mapOf(unknown);
  return unknown;
}

/**
 * The attributes of a resource as references.
 * @param at text of the reference to an attribute, such as `aws_instance.this.arn`
 */
// The caller says what the proxy stands for: the binding's class tells it.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function attributes<R>(resource: object, name: string, at: (attribute: string) => string): R {
  const known = Object.getPrototypeOf(resource) as object;
  const handle = { [address]: name };
  return new Proxy(handle, {
    get: (_, property) => {
      if (property === address) return name;
      if (typeof property !== 'string' || !(property === 'id' || property in known)) return undefined;
      return ref(at(snakeCase(property)), shapeOfAttribute(Reflect.get(resource, property)));
    },
    has: (_, property) => property === address || property in known,
  }) as R;
}

