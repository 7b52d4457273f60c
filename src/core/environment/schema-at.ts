import { z } from 'zod';

/** A schema without what only says that it may be left out, or changes the value afterwards. */
export function plain(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return plain(schema.unwrap());
  return schema instanceof z.ZodPipe ? plain(schema.in) : schema;
}

/** The schema of what stands at a path of the values, which choose between variants; undefined where there are several, or none. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[], values: unknown): z.core.$ZodType | undefined {
  const here = plain(schema);
  const [key, ...rest] = path;
  if (here instanceof z.ZodDiscriminatedUnion) return inVariant(here, path, values);
  if (key === undefined) return here;
  const inner = here instanceof z.ZodObject ? here.shape[String(key)] as z.core.$ZodType | undefined
    : here instanceof z.ZodArray ? here.element
    : here instanceof z.ZodRecord ? here.valueType
    : undefined;
  return inner && schemaAt(inner, rest, valueAt(values, [key]));
}

/** In the variant that the values choose; where they choose none, what they may choose from. */
function inVariant({ options, def: { discriminator } }: z.ZodDiscriminatedUnion, path: readonly PropertyKey[], values: unknown): z.core.$ZodType | undefined {
  const choices = options.flatMap((option) => {
    const choice = option instanceof z.ZodObject ? option.shape[discriminator] as z.core.$ZodType | undefined : undefined;
    return choice instanceof z.ZodLiteral ? [{ option, choice }] : [];
  });
  const chosen = choices.find((it) => it.choice.safeParse(valueAt(values, [discriminator])).success);
  if (path[0] !== discriminator) return chosen && schemaAt(chosen.option, path, values);
  return z.literal(choices.flatMap((it) => [...it.choice.values]));
}

/** What stands at a path; undefined where there is nothing. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
