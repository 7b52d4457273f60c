export interface Interruption extends Disposable {
  readonly signal: AbortSignal;
}

/** Ctrl-C and SIGTERM as a signal, so that what was started ends in order. A second one ends us at once. */
export function interruption(): Interruption {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals): void => {
    if (controller.signal.aborted) process.exit(130);
    process.exitCode = 130;
    controller.abort(new Error(`interrupted (${name})`));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => { process.off('SIGINT', stop).off('SIGTERM', stop); },
  };
}
