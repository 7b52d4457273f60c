import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../core/errors';
import { type LockOptions, type RunOptions, StateLocked, statePush, TerraformError } from '../terraform';
import type { Conduct } from './conduct';

/** Where Terraform leaves the state that it could not write to its place. Undefined where there is none. */
export function unwrittenState(dir: string): string | undefined {
  const path = join(dir, 'errored.tfstate');
  return existsSync(path) ? path : undefined;
}

/** Puts the state that an earlier run could not write to its place. Terraform refuses if the one there is newer. */
export async function writeUnwrittenState(run: RunOptions & LockOptions, conduct: Conduct): Promise<void> {
  const path = unwrittenState(run.dir);
  if (path === undefined) return;
  await conduct.step('write the state that the last run could not write', () => push(run, path));
  await rm(path);
}

async function push(run: RunOptions & LockOptions, path: string): Promise<void> {
  try {
    await statePush({ ...run, path });
  } catch (error) {
    if (!(error instanceof TerraformError) || error instanceof StateLocked || !/newer state|lineage/.test(error.stderr)) throw error;
    throw new UserError(
      `an earlier run could not write its state and left it in ${path}, but meanwhile another run has written a newer one\n${error.stderr.trim()}`,
      'compare both (terraform state list -state=FILE); adopt what only the file knows; then remove the file',
      { cause: error },
    );
  }
}
