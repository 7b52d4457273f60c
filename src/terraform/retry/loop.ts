import { setTimeout } from 'node:timers/promises';
import { Interrupted, TerraformError } from '../errors';
import { type RetryOptions, RetryPolicy } from './policy';

export interface RetryingOptions {
  readonly retry?: RetryOptions | undefined;
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

/**
 * Makes attempts until one goes well. Throws the error of the last one if all fail, or if it is not worth another attempt;
 * without `retry` there is one attempt.
 */
export async function withRetries<T>(
  attempt: (number: number) => Promise<T>,
  { retry = { maxRetries: 0 }, signal, log }: RetryingOptions,
): Promise<T> {
  const policy = new RetryPolicy(retry);
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (number > policy.maxRetries || !(error instanceof TerraformError)) throw error;
      const reason = policy.reason(error);
      if (reason === undefined) throw error;
      const ms = policy.waitMs(number);
      log?.(`attempt ${number} of ${policy.maxRetries + 1} failed: ${reason}; again in ${ms / 1000} s`);
      await pause(ms, signal, error);
    }
  }
}

async function pause(ms: number, signal: AbortSignal | undefined, failure: TerraformError): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal });
  } catch (error) {
    if (signal?.aborted === true) throw new Interrupted(failure);
    throw error;
  }
}
