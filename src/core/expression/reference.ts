import { snakeCase } from '../naming';
import { Binding, Expression, type Ref } from './expression';
import type { Shape } from './shape';
import { unknown } from './shape';

/** Whether fields of objects are spelled as Terraform does (variables, resources) or as they were written (documents). */
type Spelling = (name: string) => string;

interface Options {
  readonly binding?: Binding;
  readonly spelling?: Spelling;
}

/** A reference with the members that its shape promises. `text` is HCL. */
export function ref<T>(text: string, shape: Shape = unknown, { binding = Binding.Whole, spelling = snakeCase }: Options = {}): Ref<T> {
  const expression = new Expression<T>(text, shape, binding);
  const base = binding < Binding.Whole ? `(${text})` : text;
  const member = (suffix: string, of: Shape): Ref<unknown> => ref(`${base}${suffix}`, of, { spelling });
  switch (shape.kind) {
    case 'list':
      hide(expression, 'at', { value: (index: number) => member(`[${index}]`, shape.of) });
      break;
    case 'map':
      hide(expression, 'at', { value: (key: string) => member(`[${JSON.stringify(key)}]`, shape.of) });
      break;
    case 'object':
      for (const [name, of] of Object.entries(shape.fields)) hide(expression, name, { get: () => member(`.${spelling(name)}`, of) });
      break;
    case 'unknown':
  }
  // The members were added by the shape, which the type describes.
  return expression as Ref<T>;
}

/** Members are not enumerable: CDKTF walks over enumerable ones. */
function hide(target: object, name: string, property: PropertyDescriptor): void {
  Object.defineProperty(target, name, { enumerable: false, configurable: false, ...property });
}
