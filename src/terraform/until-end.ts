import type { Stop } from './cause';
import type { RunningTerraform } from './child-process';
import { forwardInterrupts, wasInterrupted } from './interrupts';
import type { RunOptions } from './options';

/** Waits for the end, and interrupts on abort, after the time limit and when this process is interrupted. */
export async function untilEnd(
  start: () => RunningTerraform,
  { signal, timeoutMs, log }: Pick<RunOptions, 'signal' | 'timeoutMs' | 'log'>,
): Promise<{ code: number | null; stop: Stop | undefined }> {
  signal?.throwIfAborted();
  const terraform = start();
  const forwarding = forwardInterrupts(terraform);
  let stop: Stop | undefined;
  const end = (by: Stop, why: string): void => {
    stop ??= by;
    log?.(`${why}: Terraform is interrupted`);
    terraform.interrupt(1);
  };
  const abort = (): void => {
    end({ by: 'interrupt' }, 'stopped by the caller');
  };
  signal?.addEventListener('abort', abort, { once: true });
  const limit =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          end({ by: 'time-limit', timeoutMs }, `not done after ${String(timeoutMs / 1000)} s`);
        }, timeoutMs);
  try {
    const { code } = await terraform.ended;
    return { code, stop: stop ?? (wasInterrupted(terraform) ? { by: 'interrupt' } : undefined) };
  } finally {
    forwarding[Symbol.dispose]();
    clearTimeout(limit);
    signal?.removeEventListener('abort', abort);
  }
}
