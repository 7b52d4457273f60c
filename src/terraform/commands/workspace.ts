import { lockArguments } from '../planning-arguments';
import type { LockOptions, RunOptions } from '../options';
import type { Run } from '../result';
import { runTerraform } from '../run';

export interface WorkspaceOptions extends RunOptions {
  readonly workspace: string;
}

/** The workspaces of a root that is initialized. */
export async function workspaceList(
  options: RunOptions,
): Promise<Run & { readonly workspaces: readonly string[]; readonly current: string }> {
  const { run } = await runTerraform({ name: 'workspace list', args: () => [], prints: 'text' }, options);
  const lines = run.stdout.split('\n').filter((line) => /^[* ] \S/.test(line));
  const workspaces = lines.map((line) => line.slice(2).trim());
  // With TF_WORKSPACE none is marked if the workspace is not made yet.
  const marked = lines
    .find((line) => line.startsWith('*'))
    ?.slice(2)
    .trim();
  return { ...run, workspaces, current: marked ?? (await workspaceShow(options)).workspace };
}

/** The workspace that the next run works in. */
export async function workspaceShow(options: RunOptions): Promise<Run & { readonly workspace: string }> {
  const { run } = await runTerraform({ name: 'workspace show', args: () => [], prints: 'text' }, options);
  return { ...run, workspace: run.stdout.trim() };
}

/** Makes a workspace and selects it. Fails if there is one of that name. */
export async function workspaceNew(options: WorkspaceOptions & LockOptions): Promise<Run> {
  const args = (): string[] => ['-no-color', ...lockArguments(options)];
  return changed('workspace new', args, options);
}

/** Selects a workspace. Fails if there is none of that name. */
export async function workspaceSelect(options: WorkspaceOptions): Promise<Run> {
  return changed('workspace select', () => ['-no-color'], options);
}

/** Selects a workspace, and makes it first if need be. The root must be initialized. */
export async function workspaceSelectOrCreate(options: WorkspaceOptions): Promise<Run> {
  return changed('workspace select', () => ['-no-color', '-or-create'], options);
}

/**
 * Deletes a workspace; if it is the selected one, `default` is selected first. Fails if its state holds resources still; with
 * `force` these are forgotten and stay where they are.
 */
export async function workspaceDelete(
  options: WorkspaceOptions & LockOptions & { readonly force?: boolean | undefined },
): Promise<Run> {
  const { current } = await workspaceList(withoutWorkspace(options));
  if (current === options.workspace && current !== 'default') await workspaceSelect({ ...options, workspace: 'default' });
  const args = (): string[] => ['-no-color', ...(options.force === true ? ['-force'] : []), ...lockArguments(options)];
  return changed('workspace delete', args, options);
}

async function changed(
  name: `workspace ${'delete' | 'new' | 'select'}`,
  args: () => readonly string[],
  options: WorkspaceOptions,
): Promise<Run> {
  const { run } = await runTerraform({ name, args, operands: [options.workspace], prints: 'text' }, withoutWorkspace(options));
  return run;
}

/** Terraform refuses to change workspaces while TF_WORKSPACE is set. */
function withoutWorkspace<Options extends RunOptions>(options: Options): Options {
  return { ...options, workspace: undefined, env: { ...options.env, TF_WORKSPACE: undefined } };
}
