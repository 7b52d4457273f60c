import { samePressMs } from '../terraform';

export interface Interruption extends Disposable {
  readonly signal: AbortSignal;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ctrl-C, SIGTERM and the end of the terminal as a signal, so that what was started ends in order: nothing may be left behind.
 * Terraform hears of the second and third press by itself, ends at once and is killed. After the third we do not wait for anything.
 */
export function interruption(tell: (presses: number) => void = () => undefined): Interruption {
  const controller = new AbortController();
  let presses = 0;
  let last = Number.NEGATIVE_INFINITY;
  const stop = (name: NodeJS.Signals): void => {
    const now = performance.now();
    if (now - last < samePressMs) return;
    last = now;
    presses += 1;
    process.exitCode = 130;
    controller.abort(new Error(`interrupted (${name})`));
    if (presses === 3) setTimeout(() => process.exit(130), 1_000).unref();
    tell(presses);
  };
  for (const name of signals) process.on(name, stop);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => { for (const name of signals) process.off(name, stop); },
  };
}
