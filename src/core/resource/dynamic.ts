import { maybe } from '../expression/collections';
import { choose, isNull, present } from '../expression/conditions';
import { type Expression, type Ref, shapeOf } from '../expression/expression';
import { freeName, within } from '../expression/loops';
import { ref } from '../expression/reference';
import { elementShape, isCollection } from '../expression/shape';

/** What a dynamic block stands for, once or many times: the elements of a list, set or map; else the value itself. */
type Repeated<C> =
  NonNullable<C> extends readonly (infer E)[]
    ? E
    : NonNullable<C> extends ReadonlySet<infer E>
      ? E
      : string extends keyof NonNullable<C>
        ? NonNullable<C>[keyof NonNullable<C>]
        : NonNullable<C>;

type Content<C, P> = (value: Ref<Repeated<C>>, key: Ref<string>) => P;

/** A nested block that is repeated for each element of a collection, or present where a nullable value is set. */
export class Dynamic<P> {
  constructor(
    readonly forEach: Expression<unknown>,
    private readonly content: (iterator: string) => P,
  ) {}

  /** Its content, settled, and what that calls the element: after the block, but for a block within one of its name. */
  render(block: string, settle: (content: P) => unknown): { readonly iterator: string; readonly content: unknown } {
    const iterator = freeName(block, 'inner');
    return { iterator, content: within([iterator], () => settle(this.content(iterator))) };
  }
}

/**
 * `dynamic "block" { for_each = collection, content { … } }`; the argument that it is given to names the block. For each element
 * of a list, set or map, none where that is null; once for another value where it is set. `key` is that of a map.
 */
export function dynamic<C, P>(collection: Expression<C>, content: Content<C, P>): Dynamic<P> {
  const shape = shapeOf(collection);
  const value = isCollection(shape) ? elementShape(shape) : shape;
  return new Dynamic(elements(collection), (block) => content(ref(`${block}.value`, value), ref(`${block}.key`)));
}

/** None where a collection is null; a value that is no collection as a list of itself, where it is set. */
function elements(value: Expression<unknown>): Expression<unknown> {
  const shape = shapeOf(value);
  if (!isCollection(shape)) return maybe(value);
  return shape.nullable === true ? choose(isNull(value), shape.kind === 'map' ? {} : [], present(value)) : value;
}
