import { z } from 'zod';
import { UnexpectedForm } from './errors';

/** The attributes of a resource by name. Sensitive ones are in clear text. */
export type Attributes = Readonly<Record<string, unknown>>;

const anyAttributes = z.record(z.string(), z.unknown());

/** Attributes as they stand in a plan or state; none where there is nothing. */
export function asAttributes(value: unknown): Attributes {
  return anyAttributes.safeParse(value).data ?? {};
}

/** Values in the form that a schema tells. */
export function attributesAs<T extends z.ZodType>(schema: T, attributes: unknown, what: string): z.infer<T> {
  const parsed = schema.safeParse(attributes);
  if (!parsed.success) throw new UnexpectedForm(what, parsed.error.issues);
  return parsed.data;
}
