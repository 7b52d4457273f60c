import { testLog } from '../log';
import { durationText } from './duration-text';
import { eventually, type FailedAttempt } from './eventually';
import { reasonOf } from './reason';
import { TimeIsUp, TimeLimit } from './time-limit';

/** How patient a check of the network is. All in milliseconds. */
export interface TryOptions {
  /** In all, during which it is tried again. One attempt by default. */
  readonly within?: number | undefined;
  /** Between two attempts; 1000 by default. */
  readonly every?: number | undefined;
  /** For one attempt; 5000 by default. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Tries something on the network: once, or for a time. `what` names it for the error and the log: `the port to open`.
 */
export function tried<T>(
  what: string,
  { within, every = 1_000, timeoutMs = 5_000, signal }: TryOptions,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const bounded = async (outer: AbortSignal): Promise<T> => {
    using limit = new TimeLimit(timeoutMs, outer);
    try {
      return await limit.holds(attempt(limit.signal));
    } catch (error) {
      if (error instanceof TimeIsUp) throw new Error(`no answer after ${timeoutMs} ms`);
      throw error;
    }
  };
  const onRetry = ({ attempt, failure, waitMs }: FailedAttempt): void => {
    const [reason = ''] = reasonOf(failure).split('\n');
    testLog().line(`waiting for ${what}: attempt ${attempt} failed (${reason}), again in ${durationText(waitMs)}`);
  };
  const patience = within === undefined ? { within: timeoutMs + 1_000, attempts: 1 } : { within };
  return eventually((it) => bounded(it.signal), { ...patience, every, what, onRetry, signal });
}
