import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { identityAt } from './identity';
import { readRecord, type EmulatorRecord } from './record';

/** Where a project keeps the folders of its emulators. */
export const EMULATORS = join('.groundplan', 'emulators');

export interface EmulatorStatus extends EmulatorRecord {
  /** The name of its folder. */
  readonly name: string;
  readonly stateDir: string;
  /** Not running, but listed: its state is kept for the next start. */
  readonly running: boolean;
}

/** The emulators of a project that run, or whose state is kept. */
export async function status(folder: string = EMULATORS): Promise<readonly EmulatorStatus[]> {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort();
  const found = await Promise.all(names.map(async (name) => {
    const stateDir = resolve(folder, name);
    const record = readRecord(stateDir);
    if (record === undefined) return [];
    const running = (await identityAt(record.url))?.pid === record.pid;
    return running || record.keep ? [{ ...record, name, stateDir, running }] : [];
  }));
  return found.flat();
}
