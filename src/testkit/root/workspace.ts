import * as commands from '../commands';
import type { RootOptions } from '../root-options';

/** Whether the workspace of a root that is initialized has to be made first. */
export async function isNewWorkspace(options: RootOptions): Promise<boolean> {
  const { workspace, ...rest } = options;
  const { workspaces } = await commands.workspace.list({ ...rest, env: { ...options.env, TF_WORKSPACE: undefined } });
  return workspace !== undefined && !workspaces.includes(workspace);
}

/** Deletes the workspace of a root that is destroyed, if it is still there. */
export async function removeWorkspace(options: RootOptions): Promise<void> {
  const { workspace } = options;
  if (workspace !== undefined && !(await isNewWorkspace(options))) await commands.workspace.delete({ ...options, workspace });
}
