import { z } from 'zod';
import type { Finished } from './run';

/** Reads the JSON that a command printed. What it printed may be secret, so errors tell only the place in it. */
export function readData<T extends z.ZodType>(schema: T, { run, data }: Finished): z.infer<T> {
  const name = run.command.slice(0, 2).join(' ');
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    throw new Error(
      `${name} in ${run.dir} printed ${String(data.length)} characters that are no JSON; is it Terraform or OpenTofu >= 1.10?`,
    );
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(
    [`${name} in ${run.dir} printed JSON of an unknown form; is it Terraform or OpenTofu >= 1.10?`, ...places].join('\n'),
  );
}
