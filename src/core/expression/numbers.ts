import { Binding, type Ref, type Value } from './expression';
import { operand } from './hcl';
import { ref } from './reference';
import { listOf, unknown } from './shape';

/** `a / b` */
export const quotient = (a: Value<number>, b: Value<number>): Ref<number> =>
  ref(`${operand(a, Binding.Unary)} / ${operand(b, Binding.Unary)}`, unknown, Binding.Arithmetic);

/** `a + b` */
export const plus = (a: Value<number>, b: Value<number>): Ref<number> =>
  ref(`${operand(a, Binding.Unary)} + ${operand(b, Binding.Unary)}`, unknown, Binding.Arithmetic);

/** The numbers from one up to, but without, another. */
export const range = (from: number, to: number, step: number): Ref<number[]> =>
  ref(`range(${from}, ${to}, ${step})`, listOf(unknown));
