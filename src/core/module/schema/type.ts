import type { z } from 'zod';

/** A condition that a value must meet, for Terraform and for people. */
export interface Rule {
  /** HCL that is true for a good value; `it` is HCL for the value. */
  readonly condition: (it: string) => string;
  /** What the value must be: `must be at least 20`. */
  readonly demand: string;
}

interface Base {
  readonly rules: readonly Rule[];
  readonly nullable: boolean;
  /** Present where the value may be left out. */
  readonly default?: { readonly value: unknown };
  readonly description?: string;
  readonly sensitive: boolean;
  /** What checks a literal of this type, without the wrappers that allow null or nothing. */
  readonly schema: z.ZodType;
}

/** A type of Terraform, as compiled from a zod schema. */
export type Type = Base & (
  | { readonly kind: 'string' | 'number' | 'bool' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly of: Type }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Type>> }
);
