import { resolve, sep } from 'node:path';
import { z } from 'zod';
import type { RootOptions } from '../root-options';

/** How Terraform is run on a root, as far as it can be saved. */
export type SavedOptions = Omit<RootOptions, 'signal' | 'onEvent' | 'log'>;

const texts = z.array(z.string());
const values = z.record(z.string(), z.unknown());
const phrases = z.record(z.string(), z.string());
const retry = z.object({
  errors: phrases.optional(),
  maxRetries: z.number().optional(),
  delayMs: z.number().optional(),
  backoff: z.number().optional(),
});
/** Null stands for a variable that is taken away: JSON has no undefined. */
const environment = z
  .record(z.string(), z.string().nullable())
  .transform((env) => Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? undefined])));

/** All of them: an option that is missing here does not compile. */
const shape = {
  dir: z.string(),
  binary: z.string().optional(),
  env: environment.optional(),
  timeoutMs: z.number().optional(),
  graceMs: z.number().optional(),
  workspace: z.string().optional(),
  secrets: texts.optional(),
  extraArgs: z.union([texts, z.record(z.string(), texts)]).optional(),
  retry: retry.optional(),
  warningsAsErrors: phrases.optional(),
  lock: z.boolean().optional(),
  lockTimeout: z.templateLiteral([z.number(), z.enum(['s', 'm', 'h'])]).optional(),
  vars: values.optional(),
  undeclaredVars: z.enum(['refused', 'ignored']).optional(),
  varFiles: texts.optional(),
  backendConfig: values.optional(),
  backendConfigFiles: texts.optional(),
  reconfigure: z.boolean().optional(),
  upgrade: z.boolean().optional(),
  pluginDir: z.string().optional(),
  targets: texts.optional(),
  parallelism: z.number().optional(),
} satisfies { readonly [Name in keyof Required<SavedOptions>]: z.ZodType<SavedOptions[Name]> };

export const savedOptionsSchema: z.ZodType<SavedOptions> = z.object(shape);

/** Options as they are saved: paths that hold wherever the next run is started, and nothing that lives in this process only. */
export function optionsToSave({ binary, env, ...options }: SavedOptions): Readonly<Record<string, unknown>> {
  const kept = Object.entries(options).filter(([name]) => Object.hasOwn(shape, name));
  return {
    ...Object.fromEntries(kept),
    dir: resolve(options.dir),
    binary: binary?.includes(sep) === true ? resolve(binary) : binary,
    env: env && Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? null])),
  };
}
