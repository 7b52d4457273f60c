import { listOf, mapOf, nullable, objectOf, setOf, type Shape, unknown } from '../expression/shape';
import type { Type } from './schema/type';

/** What can be reached from a variable of this type. */
export const shapeOfType = (type: Type): Shape => nullable(shapeOfKind(type), type.nullable);

function shapeOfKind(type: Type): Shape {
  switch (type.kind) {
    case 'list':
      return listOf(shapeOfType(type.of));
    case 'set':
      return setOf(shapeOfType(type.of));
    case 'map':
      return mapOf(shapeOfType(type.of));
    case 'object':
      return objectOf(Object.fromEntries(Object.entries(type.fields).map(([name, it]) => [name, shapeOfType(it)])));
    default:
      return unknown;
  }
}
