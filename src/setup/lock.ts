import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from './system-error';

/** The holder shows every second that it lives. */
const heartbeatMs = 1_000;
/** A lock without a sign of life for so long is left over. */
const staleMs = 60_000;

export interface LockOptions {
  readonly signal: AbortSignal;
  /** Called once when somebody else holds the lock. */
  readonly onWait: (holder: string) => void;
}

/** Waits for the lock file and holds it until the returned function is called. */
export async function lock(file: string, { signal, onWait }: LockOptions): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    if (isStale(file)) breakStale(file);
    else if (!waited) onWait(holderOf(file) ?? 'another process');
    await sleep(100, undefined, { signal });
  }
  const heartbeat = setInterval(() => { touch(file); }, heartbeatMs);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    if (holderOf(file) === ourselves()) rmSync(file, { force: true });
  };
}

function ourselves(): string {
  return `process ${process.pid} on ${hostname()}`;
}

function take(file: string): boolean {
  try {
    writeFileSync(file, ourselves(), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Undefined where nobody holds it, and for the moment in which the file is made. */
function holderOf(file: string): string | undefined {
  try {
    const holder = readFileSync(file, 'utf8');
    return holder === '' ? undefined : holder;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isStale(file: string): boolean {
  const holder = holderOf(file);
  const silent = Date.now() - modified(file) > staleMs;
  if (holder === undefined || silent) return silent;
  const [, pid, host] = /^process (\d+) on (.*)$/.exec(holder) ?? [];
  return host === hostname() && Number(pid) !== process.pid && !isRunning(Number(pid));
}

/** Of several that find a stale lock, one removes it: the one that gets the lock on the lock. */
function breakStale(file: string): void {
  const breaker = `${file}.break`;
  if (!take(breaker)) {
    if (Date.now() - modified(breaker) > staleMs) rmSync(breaker, { force: true });
    return;
  }
  try {
    if (isStale(file)) rmSync(file, { force: true });
  } finally {
    rmSync(breaker, { force: true });
  }
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}
