import { destroy, stateList, TerraformError } from '../terraform';
import type { RootOptions } from './options';

/** A root could not be removed after a test. What is named is still there, and costs. */
export class CleanupFailed extends Error {
  readonly code = 'cleanup-failed';

  constructor(
    readonly dir: string,
    /** What the state still holds. */
    readonly left: readonly string[],
    override readonly cause: Error,
  ) {
    const what =
      left.length === 0
        ? 'the state cannot be read'
        : `${String(left.length)} still there:\n${left.map((it) => `  ${it}`).join('\n')}`;
    super(`what the test made in ${dir} could not be removed, ${what}\n  → remove it by hand\n${cause.message}`);
    this.name = 'CleanupFailed';
  }
}

/** Removes all that a root made, or tells what is left. */
export async function cleanUp(options: RootOptions): Promise<void> {
  try {
    await destroy({ ...options, signal: undefined });
  } catch (error) {
    if (!(error instanceof TerraformError)) throw error;
    throw new CleanupFailed(options.dir, await left(options), error);
  }
}

async function left(options: RootOptions): Promise<readonly string[]> {
  try {
    return (await stateList({ ...options, signal: undefined })).filter((address) => !/(^|\.)data\./.test(address));
  } catch (error) {
    // The reason stands in the error of the destroy, too.
    if (error instanceof TerraformError) return [];
    throw error;
  }
}

/** Removes what a failed test made; gives the failure to throw, together with that of the removal if it fails too. */
export async function afterCleanup(root: { destroy(): Promise<void> }, failure: unknown): Promise<unknown> {
  try {
    await root.destroy();
    return failure;
  } catch (cleanup) {
    return new AggregateError([failure, cleanup], [failure, cleanup].map(String).join('\n'));
  }
}
