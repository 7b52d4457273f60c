import { messageOf } from './reason';

/** Why a check is no longer waited for. */
export class TimeIsUp extends Error {
  constructor(limitMs: number) {
    super(`not done after ${limitMs} ms`);
    this.name = 'TimeIsUp';
  }
}

const longestTimer = 2 ** 31 - 1;

/** Bounds work that may never end by itself. Work that does not heed `signal` goes on, but nobody waits for it. */
export class TimeLimit implements Disposable {
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly over: Promise<never>;

  /** Ends after `limitMs` milliseconds, or with the outer signal. */
  constructor(limitMs: number, private readonly outer?: AbortSignal) {
    this.over = new Promise((_, reject) => {
      this.signal.addEventListener('abort', () => reject(asError(this.signal.reason)), { once: true });
    });
    this.over.catch(() => undefined); // between two attempts nobody waits for it
    this.timer = setTimeout(() => this.controller.abort(new TimeIsUp(limitMs)), Math.min(limitMs, longestTimer));
    outer?.addEventListener('abort', this.passOn, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The result of the work, or the end of the time, whichever comes first. */
  holds<T>(work: Promise<T> | T): Promise<T> {
    return Promise.race([work, this.over]);
  }

  private readonly passOn = (): void => this.controller.abort(this.outer?.reason);

  [Symbol.dispose](): void {
    clearTimeout(this.timer);
    this.outer?.removeEventListener('abort', this.passOn);
  }
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(messageOf(reason), { cause: reason });
