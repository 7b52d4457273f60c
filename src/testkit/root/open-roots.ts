import type { RunningTest } from '../running-test';
import type { CleanupFailed } from './cleanup';

/** A root that is not destroyed yet. */
export interface OpenRoot {
  readonly dir: string;
  /** The test that it was made in. */
  readonly test: RunningTest;
  /** The file with the log of that test. */
  readonly logFile: string;
  /** Whether a command runs in it at this moment. */
  readonly isBusy: boolean;
  /** Interrupts what runs, refuses all that comes, and destroys it. */
  abandon(): Promise<void>;
}

/** A root that could not be destroyed at the end of its block. */
export interface FailedDisposal {
  readonly test: RunningTest;
  readonly error: CleanupFailed;
}

/** The roots of this process; in Jest those of this test file. */
interface Roots {
  readonly open: Set<OpenRoot>;
  /** For hooks to tell: where there are any, a disposal does not throw. */
  failedDisposals: FailedDisposal[] | undefined;
}

declare global {
  var groundplanRoots: Roots | undefined;
}

// `jest.resetModules()` makes a second copy of this module for the same tests: the hooks must know the roots of both.
const roots = (): Roots => (globalThis.groundplanRoots ??= { open: new Set(), failedDisposals: undefined });

export const openRoots = (): Set<OpenRoot> => roots().open;

/** From now on failed disposals are kept for hooks that tell them. */
export function keepFailedDisposals(): void {
  roots().failedDisposals ??= [];
}

/** Whether somebody tells it later. */
export function isToldLater(failed: FailedDisposal): boolean {
  return roots().failedDisposals?.push(failed) !== undefined;
}

/** Those that fit, which are told now. */
export function takeFailedDisposals(fits: (failed: FailedDisposal) => boolean): FailedDisposal[] {
  const all = roots().failedDisposals ?? [];
  roots().failedDisposals = all.filter((it) => !fits(it));
  return all.filter(fits);
}
