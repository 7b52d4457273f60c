import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from './reason';

export interface BackgroundOptions {
  /** Milliseconds from the end of a run to the start of the next. */
  readonly every: number;
  /** What is done, for the error: `requests to the web server`. */
  readonly what?: string | undefined;
}

/** How the runs went. */
export interface BackgroundRuns {
  readonly runs: number;
  /** What the failed ones threw, in their order. */
  readonly failures: readonly unknown[];
}

/** Work that is repeated until the end of the block. The end waits for the run under way, and throws if any run failed. */
export interface Background extends AsyncDisposable, BackgroundRuns {
  /** Stops it, waits for the run under way and tells how all went; failures are then the caller's to judge. */
  stop(): Promise<BackgroundRuns>;
}

/**
 * Repeats work while the block goes on, for example requests during a deployment that must not interrupt the service:
 *
 *     await using traffic = inBackground(() => http.get(url, { status: 200 }), { every: 200, what: 'requests' });
 *     await root.apply({ vars: { release: 2 } });
 */
export function inBackground(
  work: () => Promise<unknown>,
  { every, what = 'background work' }: BackgroundOptions,
): Background {
  const end = new AbortController();
  const failures: unknown[] = [];
  let runs = 0;
  let asked = false;

  const repeat = async (): Promise<void> => {
    while (!end.signal.aborted) {
      try {
        await work();
      } catch (error) {
        failures.push(error);
      }
      runs += 1;
      await sleep(every, undefined, { signal: end.signal }).catch(() => undefined); // ended early: the loop sees it
    }
  };
  const repeating = repeat();
  const stop = async (): Promise<BackgroundRuns> => {
    end.abort();
    await repeating;
    return { runs, failures };
  };
  return {
    get runs() {
      return runs;
    },
    failures,
    stop: () => {
      asked = true;
      return stop();
    },
    async [Symbol.asyncDispose]() {
      await stop();
      if (asked || failures.length === 0) return;
      const text = `${what}: ${failures.length} of ${runs} runs failed, the first with\n  ${messageOf(failures[0])}`;
      throw new AggregateError(failures, text);
    },
  };
}
