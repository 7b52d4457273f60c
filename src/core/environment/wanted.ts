import { z } from 'zod';
import { plain } from './schema-at';

/** What a schema wants, in words: `a whole number of at least 8`, `text such as "ap-south-1"`. */
export function wanted(schema: z.core.$ZodType | undefined): string {
  const it = schema && plain(schema);
  if (it instanceof z.ZodString || it instanceof z.ZodStringFormat) return text(it);
  if (it instanceof z.ZodNumber) return `a ${it.format === null ? '' : 'whole '}number${range(it)}`;
  if (it instanceof z.ZodBoolean) return 'true or false';
  if (it instanceof z.ZodLiteral || it instanceof z.ZodEnum) return choice(it instanceof z.ZodLiteral ? [...it.values] : it.options);
  if (it instanceof z.ZodArray) return `a list; in it ${wanted(it.element)}`;
  if (it instanceof z.ZodRecord) return `an object, name → ${wanted(it.valueType)}`;
  if (it instanceof z.ZodObject) return `an object with ${Object.keys(it.shape).join(', ')}`;
  return 'another value';
}

export const choice = (values: readonly unknown[]): string => (values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`);

/** An example that a schema gives of itself (`meta({ examples })`), as it is written in an environment. */
export function exampleOf(schema: z.core.$ZodType | undefined): string | undefined {
  const examples = schema && z.globalRegistry.get(plain(schema))?.['examples'];
  return Array.isArray(examples) && typeof examples[0] === 'string' ? JSON.stringify(examples[0]) : undefined;
}

function text(schema: z.core.$ZodType): string {
  const example = exampleOf(schema);
  return example === undefined ? 'text' : `text such as ${example}`;
}

function range({ minValue, maxValue }: z.ZodNumber): string {
  // Whole numbers bring the range in which they are exact.
  const bound = (value: number | null): value is number => value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  if (bound(minValue) && bound(maxValue)) return ` from ${minValue} to ${maxValue}`;
  return bound(minValue) ? ` of at least ${minValue}` : bound(maxValue) ? ` of at most ${maxValue}` : '';
}
