import type { RunningTerraform } from './child-process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes Ctrl-C on to a command that the terminal has told already: what comes so soon is the same press. */
export const samePressMs = 500;
const running = new Map<RunningTerraform, number>();
let last = Number.NEGATIVE_INFINITY;

function forward(): void {
  const now = performance.now();
  if (now - last < samePressMs) return;
  last = now;
  for (const [terraform, received] of running) {
    running.set(terraform, received + 1);
    terraform.interrupt(received + 1);
  }
}

/**
 * Passes interrupts of this process on to Terraform as long as it runs: it has a process group of its own, so Ctrl-C does
 * not reach it.
 * The first lets it end gracefully, the second at once.
 */
export function forwardInterrupts(terraform: RunningTerraform): Disposable {
  if (running.size === 0) for (const name of signals) process.on(name, forward);
  running.set(terraform, 0);
  return {
    [Symbol.dispose]() {
      running.delete(terraform);
      if (running.size === 0) for (const name of signals) process.off(name, forward);
    },
  };
}

/** Whether an interrupt of this process was passed on. */
export function wasInterrupted(terraform: RunningTerraform): boolean {
  return (running.get(terraform) ?? 0) > 0;
}
