import { setup, type EmulatorSetup, type Setup, type SetupOptions } from '../setup/setup';
import type { BegunStep, Progress } from './progress';

interface Telling extends SetupOptions {
  /** Tell only of what has to be done, not of what is there already. */
  readonly brief?: boolean;
}

/** Set-up with its steps told while they run. */
export async function toldSetup(progress: Progress, options: Telling & { readonly parts: 'terraform' }): Promise<Setup>;
export async function toldSetup(progress: Progress, options: Telling): Promise<EmulatorSetup>;
export async function toldSetup(progress: Progress, { brief = false, ...options }: Telling): Promise<Setup> {
  const running = new Map<string, BegunStep>();
  try {
    return await setup({
      ...options,
      onStep: ({ name, status, detail }) => {
        if (status === 'started') running.set(name, progress.begin(detail === '' ? name : `${name}: ${detail}`));
        if (status === 'skipped' && !brief) progress.skip(name, detail);
        if (status === 'finished') {
          running.get(name)?.end('finished', detail);
          running.delete(name);
        }
      },
    });
  } finally {
    for (const step of running.values()) step.end('failed');
  }
}
