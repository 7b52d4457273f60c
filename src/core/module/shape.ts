import { listOf, mapOf, type Shape, unknown } from '../expression/shape';
import type { Type } from './schema/type';

/** What can be reached from a variable of this type. */
export function shapeOfType(type: Type): Shape {
  switch (type.kind) {
    case 'list': return listOf(shapeOfType(type.of));
    case 'map': return mapOf(shapeOfType(type.of));
    case 'object': return { kind: 'object', fields: Object.fromEntries(Object.entries(type.fields).map(([name, it]) => [name, shapeOfType(it)])) };
    default: return unknown;
  }
}
