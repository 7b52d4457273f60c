import { Binding, type Expression, type Plain, type Ref, type Value } from './expression';
import { hcl, operand } from './hcl';
import { ref } from './reference';
import { unknown } from './shape';
import { shapeOfValue } from './shape-of-value';

const tighter: Readonly<Record<Binding, Binding>> = {
  [Binding.Conditional]: Binding.Or, [Binding.Or]: Binding.And, [Binding.And]: Binding.Equality,
  [Binding.Equality]: Binding.Comparison, [Binding.Comparison]: Binding.Whole, [Binding.Whole]: Binding.Whole,
};

/** `a operator b`, with parentheses around what binds no tighter. */
const infix = (binding: Binding, a: unknown, operator: string, b: unknown): Ref<boolean> =>
  ref(`${operand(a, binding)} ${operator} ${operand(b, tighter[binding])}`, unknown, { binding });

export const isSet = (value: Expression<unknown>): Ref<boolean> => infix(Binding.Equality, value, '!=', null);
export const isNull = (value: Expression<unknown>): Ref<boolean> => infix(Binding.Equality, value, '==', null);
export const not = (value: Expression<boolean>): Ref<boolean> => ref(`!${operand(value)}`);
export const both = (a: Expression<boolean>, b: Expression<boolean>): Ref<boolean> => infix(Binding.And, a, '&&', b);
export const either = (a: Expression<boolean>, b: Expression<boolean>): Ref<boolean> => infix(Binding.Or, a, '||', b);

type Comparable = string | number | boolean | null;
export const equal = <T extends Comparable>(a: Expression<T>, b: Value<T>): Ref<boolean> => infix(Binding.Equality, a, '==', b);
export const greaterThan = (a: Expression<number>, b: Value<number>): Ref<boolean> => infix(Binding.Comparison, a, '>', b);

/** `condition ? yes : no` */
export const choose = <A, B>(test: Expression<boolean>, yes: A, no: B): Ref<Plain<A> | Plain<B>> =>
  ref(`${operand(test, Binding.Or)} ? ${operand(yes, Binding.Or)} : ${operand(no, Binding.Or)}`, shapeOfValue(yes), { binding: Binding.Conditional });

/** What `then` makes of the value where it is set, `otherwise` (null) where it is not. */
export function ifSet<T, R, O = null>(
  value: Expression<T | null>, then: (value: Ref<NonNullable<T>>) => R, otherwise: O = null as O,
): Ref<Plain<R> | Plain<O>> {
  return choose(isNull(value), otherwise, then(present(value)));
}

/** The value as one that is set; only where the module has made sure of it. */
export function present<T>(value: Expression<T | null>): Ref<NonNullable<T>> {
  return ref<NonNullable<T>>(hcl(value), shapeOfValue(value));
}
