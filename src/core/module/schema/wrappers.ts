import { z } from 'zod';
import { Unmappable } from './unmappable';

/** A schema without what is wrapped around it, and what the wrappers say. */
export interface Unwrapped {
  readonly schema: z.ZodType;
  readonly nullable: boolean;
  readonly default?: { readonly value: unknown };
  readonly description?: string;
  readonly sensitive: boolean;
}

/** zod types what is inside a wrapper as its core interface; the classes of `zod` are what it is made of. */
export function schemaOf(inner: unknown): z.ZodType {
  if (inner instanceof z.ZodType) return inner;
  throw new TypeError('schemas of modules are made with zod, not zod/mini');
}

/** Takes off default, optional, nullable and readonly. The outer of two that say the same wins. */
export function unwrap(schema: z.ZodType, path: string): Unwrapped {
  const { optional, ...found } = collect(schema, path);
  // What may be left out, and has no default, is null for Terraform.
  return optional && found.default === undefined ? { ...found, nullable: true, default: { value: null } } : found;
}

function collect(schema: z.ZodType, path: string): Unwrapped & { readonly optional: boolean } {
  const meta = schema.meta();
  const said = {
    ...(typeof meta?.description === 'string' && { description: meta.description }),
    ...(meta?.['sensitive'] === true && { sensitive: true }),
  };
  if (schema instanceof z.ZodExactOptional) throw new Unmappable(path, 'z.exactOptional()', 'use .optional()');
  if (schema instanceof z.ZodOptional) return { ...collect(schemaOf(schema.unwrap()), path), ...said, optional: true };
  if (schema instanceof z.ZodDefault) {
    return { ...collect(schemaOf(schema.unwrap()), path), ...said, default: { value: schema.def.defaultValue }, optional: false };
  }
  if (schema instanceof z.ZodNullable) return { ...collect(schemaOf(schema.unwrap()), path), ...said, nullable: true };
  if (schema instanceof z.ZodReadonly) return { ...collect(schemaOf(schema.unwrap()), path), ...said };
  return { schema, nullable: false, sensitive: false, optional: false, ...said };
}
