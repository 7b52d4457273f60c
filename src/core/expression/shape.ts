import { Expression, source } from './expression';

/** What is known at run time of the value behind a reference: which members it has. */
export type Shape =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'list' | 'map'; readonly of: Shape }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Shape>> };

export const unknown: Shape = { kind: 'unknown' };
export const listOf = (of: Shape): Shape => ({ kind: 'list', of });
export const mapOf = (of: Shape): Shape => ({ kind: 'map', of });

/** The shape of one element of a list or map. */
export const elementShape = (shape: Shape): Shape => (shape.kind === 'list' || shape.kind === 'map' ? shape.of : unknown);

/** The shape that a structure of literals and references has. */
export function shapeOfValue(value: unknown): Shape {
  if (value instanceof Expression) return value[source].shape;
  if (Array.isArray(value)) return listOf(value.length > 0 ? shapeOfValue(value[0]) : unknown);
  if (typeof value !== 'object' || value === null) return unknown;
  return { kind: 'object', fields: Object.fromEntries(Object.entries(value).map(([key, it]) => [key, shapeOfValue(it)])) };
}
