import { Binding, type Expression, type Plain, type Ref, shapeOf, source, type Value } from './expression';
import { hcl, operand } from './hcl';
import { ref } from './reference';
import { combined, nullable, unknown } from './shape';
import { shapeOfValue } from './shape-of-value';

/** `a operator b`: comparisons with parentheses around each other, so that nobody has to know which binds tighter. */
const compare = (binding: Binding.Equality | Binding.Comparison, a: unknown, operator: string, b: unknown): Ref<boolean> =>
  ref(`${operand(a, Binding.Unary)} ${operator} ${operand(b, Binding.Unary)}`, unknown, binding);

/** `a operator b operator c`: a chain needs no parentheses. */
const chain = (binding: Binding.And | Binding.Or, a: unknown, operator: string, b: unknown): Ref<boolean> =>
  ref(`${operand(a, binding)} ${operator} ${operand(b, binding)}`, unknown, binding);

/** `value != null` */
export const isSet = (value: Expression<unknown>): Ref<boolean> => compare(Binding.Equality, value, '!=', null);
/** `value == null` */
export const isNull = (value: Expression<unknown>): Ref<boolean> => compare(Binding.Equality, value, '==', null);
/** `!value` */
export const not = (value: Expression<boolean>): Ref<boolean> => ref(`!${operand(value, Binding.Unary)}`, unknown, Binding.Unary);
/** `a && b`. Terraform may evaluate b where a is false: what only then makes sense goes into `ifSet`. */
export const both = (a: Expression<boolean>, b: Expression<boolean>): Ref<boolean> => chain(Binding.And, a, '&&', b);
/** `a || b`. Terraform may evaluate b where a is true: what only else makes sense goes into `ifSet`. */
export const either = (a: Expression<boolean>, b: Expression<boolean>): Ref<boolean> => chain(Binding.Or, a, '||', b);

type Comparable = string | number | boolean | null;
/** `a == b` */
export const equal = <T extends Comparable>(a: Expression<T>, b: Value<T>): Ref<boolean> => compare(Binding.Equality, a, '==', b);
/** `a > b` */
export const greaterThan = (a: Expression<number>, b: Value<number>): Ref<boolean> => compare(Binding.Comparison, a, '>', b);

/** `condition ? yes : no` */
export function choose<A, B>(test: Expression<boolean>, yes: A, no: B): Ref<Plain<A> | Plain<B>> {
  const shape = combined(shapeOfValue(yes), shapeOfValue(no));
  return ref(
    `${operand(test, Binding.Or)} ? ${operand(yes, Binding.Or)} : ${operand(no, Binding.Or)}`,
    yes === null || no === null ? nullable(shape) : shape,
    Binding.Conditional,
  );
}

/** What `then` makes of the value where it is set, `otherwise` (null) where it is not. */
export function ifSet<T, R>(value: Expression<T | null>, then: (value: Ref<NonNullable<T>>) => R): Ref<Plain<R> | null>;
export function ifSet<T, R, O>(
  value: Expression<T | null>,
  then: (value: Ref<NonNullable<T>>) => R,
  otherwise: O,
): Ref<Plain<R> | Plain<O>>;
export function ifSet<T, R>(
  value: Expression<T | null>,
  then: (value: Ref<NonNullable<T>>) => R,
  otherwise: unknown = null,
): Ref<unknown> {
  return choose(isNull(value), otherwise, then(present(value)));
}

/** The value as one that is set; only where the module has made sure of it. */
export const present = <T>(value: Expression<T | null>): Ref<NonNullable<T>> =>
  ref(hcl(value), nullable(shapeOf(value), false), value[source].binding);
