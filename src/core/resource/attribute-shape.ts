import {
  AnyMap,
  BooleanMap,
  ComplexList,
  ComplexMap,
  ComplexObject,
  DefaultTokenResolver,
  MapList,
  NumberMap,
  StringConcat,
  StringMap,
  Tokenization,
} from 'cdktf';
import type { Construct } from 'constructs';
import { type Field, listOf, mapOf, setOf, type Shape, unknown } from '../expression/shape';
import { snakeCase } from '../naming';

const plumbing = new Set(['constructor', 'fqn', 'internalValue', 'creationStack']);

/** What the binding's class tells of an attribute of a resource, or of a block in it: how it is reached, and its shape. */
export function attributeField(of: object, name: string, resource: Construct): Field {
  const value: unknown = Reflect.get(of, name);
  // A single block is a list of one for Terraform, but for providers that are made with the newer framework.
  const index = value instanceof ComplexObject ? /\[\d+\](?=\}$)/.exec(textOf(value, resource))?.[0] : undefined;
  return { suffix: `.${snakeCase(name)}${index ?? ''}`, shape: shapeOf(value, resource) };
}

function shapeOf(value: unknown, resource: Construct): Shape {
  if (value instanceof ComplexObject) return { kind: 'object', fields: Object.fromEntries(fieldsOf(value, resource)) };
  if (value instanceof ComplexList) return collection(value, shapeOf(firstOf(value), resource), resource);
  if (value instanceof MapList) return collection(value, mapOf(unknown), resource);
  if ([ComplexMap, StringMap, NumberMap, BooleanMap, AnyMap].some((it) => value instanceof it)) return mapOf(unknown);
  if (Array.isArray(value)) return collection(value, unknown, resource);
  return typeof value === 'object' && value !== null && !Tokenization.isResolvable(value) ? mapOf(unknown) : unknown;
}

const collection = (value: unknown, of: Shape, resource: Construct): Shape =>
  /^\$\{tolist\(.*\)\}$/.test(textOf(value, resource)) ? setOf(of) : listOf(of);

const fieldsOf = (block: ComplexObject, resource: Construct): (readonly [string, Field])[] =>
  Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(block) as object))
    .filter(([name, property]) => property.get !== undefined && !plumbing.has(name) && !name.endsWith('Input'))
    .map(([name]) => [name, attributeField(block, name, resource)]);

const firstOf = (list: ComplexList): unknown =>
  'get' in list && typeof list.get === 'function' ? (Reflect.apply(list.get, list, [0]) as unknown) : undefined;

/** How CDKTF would refer to it: `${tolist(aws_instance.this.ebs_block_device)}`. */
function textOf(value: unknown, scope: Construct): string {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return String(Tokenization.resolve(value, { scope, resolver, preparing: false }));
}
