import { eventually } from '../retry';
import { AwsError, NotFound } from './errors';
import { nameOf } from './name-of';

/** How long something is still not as wanted. */
export interface WaitProgress {
  /** What is waited for: `RDS instance shop to be available`. */
  readonly what: string;
  /** How it is now: `creating`, or `not found`. */
  readonly state: string;
  /** Milliseconds since the start. */
  readonly elapsedMs: number;
}

export interface WaitOptions {
  /** Milliseconds in all. */
  readonly within: number;
  /** Milliseconds between two questions; 5,000 by default. */
  readonly every?: number | undefined;
  /** Told after each question that is followed by another one. */
  readonly onProgress?: ((progress: WaitProgress) => void) | undefined;
  /** Aborting it ends the wait with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What is waited for. */
export interface Awaited<T> {
  /** `RDS instance shop`. */
  readonly what: string;
  readonly read: () => Promise<T>;
  readonly stateOf: (it: T) => string;
  readonly wanted: string;
  /** States from which it never gets there by itself. */
  readonly hopeless?: readonly string[];
}

/** Not in the state that is waited for. */
export class WrongState extends Error {
  constructor(
    readonly what: string,
    readonly state: string,
    readonly wanted: string,
    readonly hopeless: boolean,
  ) {
    super(`${what} is ${state}, not ${wanted}${hopeless ? ', and will not get there by itself' : ''}`);
    this.name = 'WrongState';
  }
}

/**
 * Waits until something is in a state, and gives it as it is then. Something that is not there yet is waited for, too. Throws the
 * `WaitFailed` of `eventually`: when the time is up, at once in a state that leads nowhere, and when AWS cannot be asked.
 */
export function waitForState<T>({ what, read, stateOf, wanted, hopeless = [] }: Awaited<T>, options: WaitOptions): Promise<T> {
  return waitFor(`${what} to be ${wanted}`, options, async () => {
    const found = await read();
    const state = stateOf(found);
    if (state !== wanted) throw new WrongState(what, state, wanted, hopeless.includes(state));
    return found;
  });
}

/** Waits until something is gone: `await waitUntilGone(() => cloud.rds.instance('shop'), { within: 600_000 })`. */
export async function waitUntilGone(read: () => Promise<object>, options: WaitOptions): Promise<void> {
  await waitFor('it to be gone', options, async () => {
    const left = await read().catch((error: unknown) => {
      if (error instanceof NotFound) return undefined;
      throw error;
    });
    if (left !== undefined) throw new WrongState(nameOf(left), 'still there', 'gone', false);
  });
}

function waitFor<T>(what: string, options: WaitOptions, check: () => Promise<T>): Promise<T> {
  const { within, every = 5_000, onProgress, signal } = options;
  const defects = new Set<unknown>();
  const attempt = (): Promise<T> =>
    check().catch((error: unknown) => {
      if (!(error instanceof WrongState) && !(error instanceof AwsError)) defects.add(error);
      throw error;
    });
  return eventually(attempt, {
    within,
    every,
    what,
    signal,
    onRetry: ({ failure, elapsedMs }) => onProgress?.({ what, state: stateIn(failure), elapsedMs }),
    giveUpOn: (failure) => defects.has(failure) || isFinal(failure),
  });
}

function isFinal(failure: unknown): boolean {
  return failure instanceof WrongState ? failure.hopeless : failure instanceof AwsError && failure.final;
}

function stateIn(failure: unknown): string {
  if (failure instanceof WrongState) return failure.state;
  return failure instanceof NotFound ? 'not found' : 'not to be read';
}
