import type { BooleanMap, IResolvable, NumberMap, StringMap, TerraformMetaArguments, TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { Expression } from '../expression/expression';
import type { Dynamic } from './dynamic';

type Scalar = string | number | boolean;

/**
 * What bindings have no type for (`statement` of a firewall's rule, which may hold itself): blocks and arguments in Terraform's
 * own spelling.
 */
export interface Untyped {
  readonly [argument: string]: Scalar | Expression<unknown> | Dynamic<Untyped> | Untyped | readonly (Scalar | Untyped)[];
}

type IsUntyped<P> = 0 extends 1 & P ? true : false;

/** What an argument of a provider's binding accepts in a module: a literal, a reference, a structure of both, a dynamic block. */
export type Argument<P> = IsUntyped<P> extends true ? Untyped | Expression<unknown> : TypedArgument<P>;

type TypedArgument<P> = [P] extends [boolean | IResolvable | undefined]
  ? [boolean] extends [P]
    ? boolean | Expression<boolean> | Expression<boolean | null> | undefined
    : never
  : [P] extends [Scalar | undefined]
    ? P | Expression<NonNullable<P>> | (undefined extends P ? Expression<NonNullable<P> | null> : never)
    : Structure<Exclude<P, IResolvable | undefined>> | (undefined extends P ? undefined : never);

type Structure<P> = P extends readonly (infer E)[] | IResolvable
  ? [E] extends [Scalar]
    ? | readonly Argument<E>[]
      | Expression<E[]>
      | Expression<E[] | null>
      | Expression<ReadonlySet<E>>
      | Expression<ReadonlySet<E> | null>
    : Blocks<Arguments<Exclude<E, IResolvable>>>
  : string extends keyof P
    ?
        | { readonly [key: string]: Argument<P[keyof P]> }
        | Expression<Record<string, P[keyof P]>>
        | Expression<Record<string, P[keyof P]> | null>
    : Arguments<P> | Dynamic<Arguments<P>>;

/** Blocks as they are, repeated ones, or some of each. */
type Blocks<P> = readonly (P | Dynamic<P>)[] | Dynamic<P>;

export type Arguments<P> = { readonly [K in keyof P]: Argument<P[K]> };

/** The arguments of a resource but for those that Terraform gives to every resource. */
export type OwnArguments<P> = Arguments<Omit<NonNullable<P>, keyof TerraformMetaArguments>>;

/** A class of a provider's binding. */
export interface Binding<P, R> {
  new (scope: Construct, id: string, config: P): R;
  readonly tfResourceType: string;
  readonly prototype: R;
}

type Hidden =
  | keyof TerraformResource
  | `put${string}`
  | `reset${string}`
  | `${string}Input`
  | 'get'
  | 'internalValue'
  | 'complexObjectIndex'
  | 'complexObjectIsFromSet'
  | 'terraformAttribute'
  | 'terraformResource'
  | 'wrapsSet';

type Attribute<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends string[]
      ? string[]
      : T extends number[]
        ? number[]
        : T extends StringMap
          ? Record<string, string>
          : T extends NumberMap
            ? Record<string, number>
            : T extends BooleanMap
              ? Record<string, boolean>
              : T extends boolean | IResolvable
                ? T extends { get(index: number): infer E }
                  ? AttributesOf<E>[]
                  : T extends { internalValue?: unknown }
                    ? AttributesOf<T>
                    : boolean
                : T extends object
                  ? AttributesOf<T>
                  : T;

/** The attributes of a binding's class, with the types that Terraform gives them. */
export type AttributesOf<R> = {
  [K in Exclude<keyof R, Hidden> as R[K] extends (...args: never[]) => unknown ? never : K]: Attribute<R[K]>;
};
