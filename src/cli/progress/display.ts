import type { Waiting } from './waiting';

/** A step that runs. */
export interface ActiveStep {
  readonly name: string;
  /** Time of its start, in milliseconds. */
  readonly start: number;
  readonly waiting: Waiting;
}

export type Outcome = 'finished' | 'failed';

/** A place where progress is told. */
export interface Display {
  /** Milliseconds between two calls of `look`. */
  readonly interval: number;
  started(step: ActiveStep): void;
  ended(step: ActiveStep, outcome: Outcome, ms: number): void;
  skipped(name: string, reason: string): void;
  /** Called at intervals as long as steps run, with those. */
  look(running: readonly ActiveStep[]): void;
  /** Text that stays, with a line break of its own. */
  print(text: string): void;
  /** Takes away what does not stay. */
  clear(): void;
}

/** `(3.2 s)`, `(94 s)`, `(2 min 5 s)`. */
export function duration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 120 ? `${String(whole)} s` : `${String(Math.floor(whole / 60))} min ${String(whole % 60)} s`;
}
