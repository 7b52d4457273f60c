import { z } from 'zod';
import { processIdentitySchema } from './process-identity';

const optionalText = z.string().optional();

export const extraArgsSchema = z.union([z.array(z.string()), z.record(z.string(), z.array(z.string()))]);

/** What a destroy of the root needs. */
const rootSchema = z.object({
  /** The folder in which Terraform ran, absolute. */
  dir: z.string(),
  binary: optionalText,
  /** What the environment had that decides about the run; null takes a variable away. */
  env: z.record(z.string(), z.string().nullable()),
  workspace: optionalText,
  /** The workspace was made for this root, and goes with it. */
  ownWorkspace: z.boolean(),
  vars: z.record(z.string(), z.unknown()),
  varFiles: z.array(z.string()),
  backendConfig: z.record(z.string(), z.unknown()).optional(),
  backendConfigFiles: z.array(z.string()).optional(),
  pluginDir: optionalText,
  extraArgs: extraArgsSchema.optional(),
  lock: z.boolean().optional(),
  parallelism: z.number().optional(),
  timeoutMs: z.number().optional(),
  graceMs: z.number().optional(),
  secrets: z.array(z.string()),
});

/** Why a root is still there. */
const leftSchema = z.object({
  /** What its state still holds; empty where the state cannot be read. */
  addresses: z.array(z.string()),
  /** The summary of the error. */
  why: z.string(),
});

export const entrySchema = z.object({
  id: z.string(),
  since: z.iso.datetime(),
  /** The process that made it, and its reaper. */
  caretakers: z.array(processIdentitySchema).min(1),
  test: z.object({ file: optionalText, name: optionalText }),
  root: rootSchema,
  /** Set once a destroy has failed: nobody tries again unless asked. */
  left: leftSchema.optional(),
});

export type RootOfEntry = Readonly<z.infer<typeof rootSchema>>;
export type Left = Readonly<z.infer<typeof leftSchema>>;
/** A root that was applied and is not destroyed yet. It may hold secrets (variables, environment). */
export type Entry = Readonly<z.infer<typeof entrySchema>>;
