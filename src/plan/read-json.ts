import type { z } from 'zod';
import { NotTerraformJson } from './errors';

/** Parses JSON text; anything else stays as it is. */
export function parsedJson(given: unknown, what: string, fix: string): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given);
  } catch {
    throw new NotTerraformJson(what, `${String(given.length)} characters that are no JSON`, fix);
  }
}

/** Holds what is given to a schema; the error names the place, not the value. */
export function readJson<T extends z.ZodType>(schema: T, given: unknown, what: string, fix: string): z.infer<T> {
  const parsed = schema.safeParse(parsedJson(given, what, fix));
  if (parsed.success) return parsed.data;
  const { path = [], message = '' } = parsed.error.issues[0] ?? {};
  throw new NotTerraformJson(what, [path.map(String).join('.'), message].filter((it) => it !== '').join(': '), fix);
}
