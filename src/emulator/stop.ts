import { existsSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityAt } from './identity';
import { filesIn, readRecord } from './record';
import { isAlive, send } from './signal';

const PATIENCE_MS = 5000;

/** Stop the emulator of a folder. What it kept stays; its log too. Answers whether one was running. */
export async function stopEmulator(stateDir: string): Promise<boolean> {
  const record = readRecord(stateDir);
  if (record === undefined) return false;
  const running = (await identityAt(record.url))?.pid === record.pid;
  if (running) await end(record.pid);
  const files = filesIn(stateDir);
  for (const file of [files.ready, files.terraformSettings, files.awsConfig]) rmSync(file, { force: true });
  if (!record.keep || !existsSync(files.journal)) {
    for (const file of [files.record, files.journal]) rmSync(file, { force: true });
  }
  return running;
}

async function end(pid: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  send(pid, 'SIGTERM');
  while (isAlive(pid)) {
    if (Date.now() > until) send(pid, 'SIGKILL');
    await sleep(10);
  }
}
