import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a condition holds, for two minutes at most. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not within two minutes: ${what}`);
    await sleep(50);
  }
}
