import { setTimeout as sleep } from 'node:timers/promises';
import { identityAt } from '../../src/emulator/identity';

/** Whether nobody answers at an address within a few seconds. */
export async function isGone(url: string): Promise<boolean> {
  for (let i = 0; i < 100; i++) {
    if (await identityAt(url) === undefined) return true;
    await sleep(50);
  }
  return false;
}
