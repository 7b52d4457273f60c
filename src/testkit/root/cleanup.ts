import { TerraformError } from '../../terraform';
import { destroy, state } from '../commands';
import { reapCommand } from '../ledger/leftovers';
import type { RootOptions } from './options';

/** A root could not be destroyed after a test. What is named is still there, and costs; its folder stays, with the state. */
export class CleanupFailed extends Error {
  readonly code = 'cleanup-failed';
  /** What Terraform said, in short. */
  readonly why: string;

  constructor(
    /** The folder of the root. */
    readonly dir: string,
    /** What the state still holds. */
    readonly left: readonly string[],
    override readonly cause: TerraformError,
  ) {
    const what =
      left.length === 0
        ? 'the state cannot be read'
        : `${String(left.length)} still there:\n${left.map((it) => `  ${it}`).join('\n')}`;
    const why = reasonOf(cause);
    super(
      [
        `what the test made could not be destroyed, ${what}`,
        `  because: ${why}`,
        `  → the root stays with its state in ${dir}: mend it there, then run ${reapCommand}`,
      ].join('\n'),
    );
    this.name = 'CleanupFailed';
    this.why = why;
  }
}

/** A cause of a known kind says more in its first line, such as who holds the lock, than Terraform in its summary. */
function reasonOf({ code, message, diagnostics }: TerraformError): string {
  const summary = diagnostics.find(({ severity }) => severity === 'error')?.summary;
  return code === 'terraform-failed' && summary !== undefined ? summary : firstLine(message);
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** Destroys all that a root made, or tells what is left. The caller's `signal` counts, `targets` do not. */
export async function cleanUp(options: RootOptions): Promise<void> {
  try {
    await destroy({ ...options, targets: undefined });
  } catch (error) {
    if (!(error instanceof TerraformError)) throw error;
    throw new CleanupFailed(options.dir, await left(options), error);
  }
}

async function left(options: RootOptions): Promise<readonly string[]> {
  try {
    return (await state.list({ ...options, signal: undefined })).filter((address) => !/(^|\.)data\./.test(address));
  } catch (error) {
    // The reason stands in the error of the destroy, too.
    if (error instanceof TerraformError) return [];
    throw error;
  }
}

/** Destroys what a failed test made; gives the failure to throw, together with that of the destroy if it fails too. */
export async function afterCleanup(root: { destroy(): Promise<void> }, failure: unknown): Promise<unknown> {
  try {
    await root.destroy();
    return failure;
  } catch (cleanup) {
    return new AggregateError([failure, cleanup], `${firstLine(String(failure))}\nand ${String(cleanup)}`);
  }
}
