import type { Shape } from './shape';

declare const type: unique symbol;

/** What Terraform will evaluate: its text and what is known of it. A symbol, so that no field of a value can hide it. */
export const source = Symbol('source');

export interface Source {
  readonly text: string;
  readonly shape: Shape;
  readonly binding: Binding;
}

/**
 * How tightly the outermost operator of a text binds: what binds looser than its surroundings needs parentheses. Only what is
 * whole can be reached into.
 */
export enum Binding {
  Conditional,
  Or,
  And,
  Equality,
  Comparison,
  Arithmetic,
  Unary,
  Whole,
}

/**
 * An expression that Terraform evaluates to a T. It is opaque on purpose: a value that is known only to Terraform can be
 * passed on, navigated and combined with the functions of this folder; TypeScript can neither branch on it nor compute with it.
 */
export class Expression<T> {
  declare readonly [type]: () => T;
  readonly [source]: Source;
  /** Asked for by CDKTF of everything that it resolves. */
  readonly creationStack: string[] = [];

  constructor(text: string, shape: Shape = { kind: 'unknown' }, binding = Binding.Whole) {
    this[source] = { text, shape, binding };
  }

  /** The expression as a string of Terraform's JSON syntax. */
  resolve(): string {
    return `\${${this[source].text}}`;
  }

  [Symbol.toPrimitive](): never {
    throw new TypeError(`${this[source].text} is known only to Terraform: put it into a string with text\`…\``);
  }

  toJSON(): never {
    throw new TypeError(`${this[source].text} is known only to Terraform: make a document of it with json(…)`);
  }
}

type Scalar = string | number | boolean | null | undefined;

/** What can be reached from a reference: nothing below what may be null, elements of lists and maps, fields of objects. */
type Members<T> = null extends T
  ? unknown
  : [T] extends [Scalar]
    ? unknown
    : [T] extends [ReadonlySet<infer E>]
      ? { at(index: number): Ref<E> }
      : [T] extends [readonly (infer E)[]]
        ? { at(index: number | Expression<number>): Ref<E> }
        : string extends keyof T
          ? { at(key: string): Ref<T[keyof T]> }
          : { readonly [K in keyof T]-?: Ref<Settled<T[K]>> };

/** An optional field is null for Terraform where it is not given. */
export type Settled<T> = undefined extends T ? Exclude<T, undefined> | null : T;

/** A typed reference to a value that Terraform knows. */
export type Ref<T> = Expression<T> & Members<T>;

/** A literal, a reference, or a structure of both. */
export type Value<T> =
  | Expression<T>
  | ([T] extends [Scalar]
      ? T
      : [T] extends [ReadonlySet<infer E>]
        ? readonly Value<E>[]
        : [T] extends [readonly (infer E)[]]
          ? readonly Value<E>[]
          : { readonly [K in keyof T]: Value<T[K]> });

/** The type that a structure of literals and references has for Terraform. */
export type Plain<V> =
  V extends Expression<infer T>
    ? T
    : V extends string
      ? string
      : V extends number
        ? number
        : V extends boolean
          ? boolean
          : V extends null | undefined
            ? null
            : V extends readonly (infer E)[]
              ? Plain<E>[]
              : { -readonly [K in keyof V]: Plain<V[K]> };

export const textOf = (it: Expression<unknown>): string => it[source].text;
export const shapeOf = (it: Expression<unknown>): Shape => it[source].shape;
