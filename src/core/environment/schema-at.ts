import { z } from 'zod';

/** A schema without what only says that it may be left out, or changes the value afterwards. */
export function plain(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return plain(schema.unwrap());
  return schema instanceof z.ZodPipe ? plain(schema.in) : schema;
}

/** The schema of what stands at a path; undefined where there are several, or none. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  const here = plain(schema);
  const [key, ...rest] = path;
  if (key === undefined) return here;
  const inner = here instanceof z.ZodObject ? here.shape[String(key)] as z.core.$ZodType | undefined
    : here instanceof z.ZodArray ? here.element
    : here instanceof z.ZodRecord ? here.valueType
    : undefined;
  return inner && schemaAt(inner, rest);
}
