import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesIn } from './record';
import { isAlive } from './signal';

const DAY_MS = 86_400_000;
const NAME = /^own-(\d+)-/;

/** A fresh folder for an emulator that this process starts and stops. What killed processes left a day ago goes. */
export function ownFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
  return mkdtempSync(join(resolve(parent), `own-${process.pid}-`));
}

/** Remove an emulator's folder, but keep its log for a day where the emulator itself failed: that is a defect of it. */
export function removeOwnFolder(stateDir: string): void {
  const { log } = filesIn(stateDir);
  const failed = existsSync(log) && / EmulatorFailed$|^Traceback /m.test(readFileSync(log, 'utf8'));
  if (!failed) rmSync(stateDir, { recursive: true, force: true });
  else for (const name of readdirSync(stateDir)) if (join(stateDir, name) !== log) rmSync(join(stateDir, name), { recursive: true });
}
