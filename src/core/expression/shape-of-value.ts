import { Expression, source } from './expression';
import { listOf, type Shape, unknown } from './shape';

/** The shape that a structure of literals and references has. */
export function shapeOfValue(value: unknown): Shape {
  if (value instanceof Expression) return value[source].shape;
  if (Array.isArray(value)) return listOf(value.length > 0 ? shapeOfValue(value[0]) : unknown);
  if (typeof value !== 'object' || value === null) return unknown;
  return { kind: 'object', fields: Object.fromEntries(Object.entries(value).map(([key, it]) => [key, shapeOfValue(it)])) };
}
