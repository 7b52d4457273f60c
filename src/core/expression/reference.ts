import { Binding, Expression, type Ref, textOf } from './expression';
import { quote } from './quote';
import { type Shape, unknown } from './shape';

/** A reference with the members that its shape promises. `text` is HCL. */
export function ref<T>(text: string, shape: Shape = unknown, binding = Binding.Whole): Ref<T> {
  const expression = new Expression<T>(text, shape, binding);
  const base = binding < Binding.Whole ? `(${text})` : text;
  switch (shape.kind) {
    case 'list':
      hide(expression, 'at', { value: (index: number | Expression<number>) => ref(`${base}[${position(index)}]`, shape.of) });
      break;
    case 'set': // its elements have no positions of their own
      hide(expression, 'at', { value: (index: number) => ref(`tolist(${text})[${position(index)}]`, shape.of) });
      break;
    case 'map':
      hide(expression, 'at', { value: (key: string) => ref(`${base}[${quote(key)}]`, shape.of) });
      break;
    case 'object':
      for (const [name, { suffix, shape: of }] of Object.entries(shape.fields))
        hide(expression, name, { get: () => ref(`${base}${suffix}`, of) });
      break;
    case 'unknown':
  }
  // The members were added by the shape, which the type describes.
  return expression as Ref<T>;
}

function position(index: number | Expression<number>): number | string {
  if (index instanceof Expression) return textOf(index);
  if (Number.isInteger(index) && index >= 0) return index;
  throw new RangeError(`${index} is no position in a list: they are counted from 0`);
}

/** Members are not enumerable: CDKTF walks over enumerable ones. */
function hide(target: object, name: string, property: PropertyDescriptor): void {
  Object.defineProperty(target, name, { enumerable: false, configurable: false, ...property });
}
