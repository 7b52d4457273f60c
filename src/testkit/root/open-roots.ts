import type { RunningTest } from '../running-test';

/** A root that is not destroyed yet. */
export interface OpenRoot {
  readonly dir: string;
  /** The test that it was made in. */
  readonly test: RunningTest;
  /** Whether a command runs in it at this moment. */
  readonly isBusy: boolean;
  /** Interrupts what runs, refuses all that comes, and destroys it. */
  abandon(): Promise<void>;
}

/** The roots of this process; in Jest those of this test file. */
export const openRoots = new Set<OpenRoot>();
