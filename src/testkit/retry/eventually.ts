import { setTimeout as sleep } from 'node:timers/promises';
import { TimeLimit } from './time-limit';
import { WaitFailed } from './wait-failed';

/** A failed attempt after which another one follows. */
export interface FailedAttempt {
  /** 1 for the first. */
  readonly attempt: number;
  /** What the check threw. */
  readonly failure: unknown;
  /** Milliseconds until the next attempt. */
  readonly waitMs: number;
  /** Milliseconds since the start. */
  readonly elapsedMs: number;
}

export interface EventuallyOptions {
  /** Milliseconds in all. A check that is still running then is no longer waited for. */
  readonly within: number;
  /** Milliseconds from the end of an attempt to the start of the next. */
  readonly every: number;
  /** Factor by which that pause grows with each attempt; 1 by default, which keeps it constant. */
  readonly backoff?: number | undefined;
  /** At most so many attempts; by default as many as there is time for. */
  readonly attempts?: number | undefined;
  /** What is waited for, for the error: `the database to accept connections`. */
  readonly what?: string | undefined;
  /** Told after each failed attempt that is followed by another one. */
  readonly onRetry?: ((failed: FailedAttempt) => void) | undefined;
  /** Whether a failure of the check is final, so that to go on is useless. */
  readonly giveUpOn?: ((failure: unknown) => boolean) | undefined;
  /** Aborting it ends the wait with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** One attempt of a check. */
export interface Attempt {
  /** 1 for the first. */
  readonly attempt: number;
  /** Aborted when the check is no longer waited for: hand it to what the check calls. */
  readonly signal: AbortSignal;
}

/**
 * Repeats a check until it passes, that is until it does not throw, and gives what it returned:
 *
 *     const task = await eventually(() => runningTask(id), { within: 60_000, every: 2_000, what: 'the task to run' });
 *
 * There is always a first attempt, and a last one shortly before the time is up. Throws a `WaitFailed` with the last failure
 * as its `cause`.
 */
export async function eventually<T>(check: (attempt: Attempt) => Promise<T> | T, options: EventuallyOptions): Promise<T> {
  const { within, every, backoff = 1, attempts = Infinity, what = 'the check to pass', onRetry, giveUpOn, signal } = options;
  atLeast(1, { within, backoff, attempts });
  atLeast(0, { every });
  signal?.throwIfAborted();
  const started = performance.now();
  using limit = new TimeLimit(within, signal);

  let pause = every;
  let failure: unknown;
  for (let attempt = 1, last = false; ; attempt += 1) {
    try {
      return await limit.holds(check({ attempt, signal: limit.signal }));
    } catch (error) {
      signal?.throwIfAborted();
      const stillRunning = limit.signal.aborted && error === limit.signal.reason;
      if (!stillRunning) failure = error;
      const elapsedMs = performance.now() - started;
      const told = { what, attempts: attempt, elapsedMs, stillRunning, cause: failure };
      // That the time is up is no failure of the check, and final anyway.
      if (!stillRunning && giveUpOn?.(error) === true) throw new WaitFailed('gave-up', told);
      if (last || limit.signal.aborted || attempt >= attempts) throw new WaitFailed('not-in-time', told);

      // The last attempt comes early enough to be able to pass.
      const left = Math.max(0, within - elapsedMs);
      last = pause >= left;
      const waitMs = last ? left - Math.min(left / 2, every) : pause;
      onRetry?.({ attempt, failure, waitMs, elapsedMs });
      await sleep(waitMs, undefined, { signal: limit.signal }).catch(() => signal?.throwIfAborted());
      pause *= backoff;
    }
  }
}

function atLeast(least: number, numbers: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (!(value >= least)) throw new RangeError(`${name} must be ${least} or more, not ${value}`);
  }
}
