import type { RunOptions } from '../options';
import type { Run } from '../result';
import { runTerraform } from '../run';

/** Selects a workspace, and makes it first if need be. The root must be initialized. */
export async function workspaceSelectOrCreate(options: RunOptions & { readonly workspace: string }): Promise<Run> {
  const { workspace, ...rest } = options;
  // Terraform refuses to select while TF_WORKSPACE is set.
  const env = { ...options.env, TF_WORKSPACE: undefined };
  const command = {
    words: ['workspace', 'select'],
    args: () => ['-no-color', '-or-create'],
    operands: [workspace],
    prints: 'text',
  } as const;
  const { run } = await runTerraform(command, { ...rest, env });
  return run;
}
