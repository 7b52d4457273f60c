import { Expression, shapeOf } from './expression';
import { combined, listOf, type Shape, unknown, writtenObject } from './shape';
import { part } from './structure';

/** The shape that a structure of literals and references has. */
export function shapeOfValue(value: unknown): Shape {
  if (value instanceof Expression) return shapeOf(value);
  const it = part(value);
  switch (it.kind) {
    case 'scalar':
      return unknown;
    case 'list':
      return listOf(it.elements.map(shapeOfValue).reduce(combined, unknown));
    case 'object':
      return writtenObject(Object.fromEntries(it.entries.map(([name, field]) => [name, shapeOfValue(field)])));
  }
}
