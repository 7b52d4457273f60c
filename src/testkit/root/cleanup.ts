import { existsSync } from 'node:fs';
import { Interrupted, StateLocked, TerraformError, TimeLimit } from '../../terraform';
import { destroy, state } from '../commands';
import { reapCommand } from '../ledger/leftovers';
import type { RootOptions } from '../root-options';
import { StateLost } from './state-file';

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
    override readonly cause: TerraformError | StateLost,
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
function reasonOf(cause: TerraformError | StateLost): string {
  if (cause instanceof StateLost) return cause.message;
  const { code, message, diagnostics } = cause;
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
    const still = await left(options);
    // What Terraform refuses to apply it refuses to destroy, too: nothing of it was made.
    if (still?.length === 0 && !mayGoOn(error)) return;
    throw new CleanupFailed(options.dir, still ?? [], error);
  }
}

const isManaged = (address: string): boolean => !/(^|\.)data\./.test(address);

/** Throws where the file with the state is gone, though something was made. */
export function refuseLostState(dir: string, file: string | undefined, made: readonly string[]): void {
  const managed = made.filter(isManaged);
  if (file !== undefined && managed.length > 0 && !existsSync(file)) throw new CleanupFailed(dir, managed, new StateLost(file));
}

/** Somebody may still write into the state. */
const mayGoOn = (error: TerraformError): boolean => [StateLocked, Interrupted, TimeLimit].some((cause) => error instanceof cause);

/** What the state holds; undefined if it cannot be read. */
async function left(options: RootOptions): Promise<readonly string[] | undefined> {
  try {
    return (await state.list({ ...options, signal: undefined })).filter(isManaged);
  } catch (error) {
    // The reason stands in the error of the destroy, too.
    if (error instanceof TerraformError) return undefined;
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
