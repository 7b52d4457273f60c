import type { Folder } from './folder';
import type { SetupRecord } from './record';

/** One step of set-up, told while it happens. */
export interface StepEvent {
  readonly name: string;
  /** `skipped`: there already. */
  readonly status: 'started' | 'finished' | 'skipped';
  /** Milliseconds since the step started. */
  readonly ms: number;
  readonly detail: string;
}

/** What every step may use. */
export interface SetupContext {
  readonly root: string;
  readonly folder: Folder;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly record: SetupRecord;
  /** Folder of our own sources: `src`. */
  readonly sources: string;
  readonly onStep: (event: StepEvent) => void;
}
