/** A condition that a value must meet: for Terraform, for the literals of a call, and for people. */
export interface Rule {
  /** HCL that is true for a good value; `it` is HCL for the value. */
  readonly condition: (it: string) => string;
  /** The same of a literal. */
  readonly holds: (value: unknown) => boolean;
  /** What the value must be: `must be at least 20`. */
  readonly demand: string;
}

interface Base {
  readonly rules: readonly Rule[];
  readonly nullable: boolean;
  /** Present where the value may be left out. */
  readonly default?: { readonly value: unknown };
  readonly description?: string;
  /** Not to be shown. */
  readonly sensitive: boolean;
}

/** A type of Terraform, as compiled from a zod schema. */
export type Type = Base &
  (
    | { readonly kind: 'string' | 'number' | 'bool' }
    | { readonly kind: 'list' | 'set'; readonly of: Type }
    /** `keys` are the rules of each key; those of the map say the same of all. */
    | { readonly kind: 'map'; readonly of: Type; readonly keys: readonly Rule[] }
    | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Type>> }
  );

/** Whether anything in a value is sensitive: for Terraform the whole variable is, then. */
export function isSensitive(type: Type): boolean {
  if (type.sensitive) return true;
  if (type.kind === 'object') return Object.values(type.fields).some(isSensitive);
  return 'of' in type && isSensitive(type.of);
}
