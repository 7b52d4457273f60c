import { forceUnlock, init, plan, type RunOptions, StateLocked, TerraformError } from '../terraform';

/** Releases the lock that a dead run left on a root's state. */
export async function unlock(run: RunOptions, lockId: string): Promise<void> {
  await init(run);
  try {
    await forceUnlock({ ...run, lockId });
  } catch (error) {
    // The state has two locks, in the bucket and in the table. Where a dead run left only one of them, Terraform releases it and
    // fails for the other. What counts is whether the state can be locked again.
    if (!(error instanceof TerraformError) || await isLocked(run)) throw error;
  }
}

async function isLocked(run: RunOptions): Promise<boolean> {
  try {
    await plan({ ...run, refresh: false });
    return false;
  } catch (error) {
    if (error instanceof StateLocked) return true;
    throw error;
  }
}
