import { type Expression, type Ref, shapeOf } from '../expression/expression';
import { maybe } from '../expression/collections';
import { ref } from '../expression/reference';

type ElementOf<C> = NonNullable<C> extends readonly (infer E)[] ? E : NonNullable<C>;

/** A nested block that is repeated for each element of a list, or present where a nullable value is set. */
export class Dynamic<P> {
  constructor(readonly forEach: Expression<unknown>, readonly content: (block: string) => P) {}
}

/** `dynamic "block" { for_each = collection, content { … } }`; the argument that it is given to names the block. */
export function dynamic<C, P>(collection: Expression<C>, content: (value: Ref<ElementOf<C>>) => P): Dynamic<P> {
  const shape = shapeOf(collection);
  const repeated = shape.kind === 'list';
  return new Dynamic(repeated ? collection : maybe(collection), (block) => content(ref(`${block}.value`, repeated ? shape.of : shape)));
}
