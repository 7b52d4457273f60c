import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

export const processIdentitySchema = z.object({
  pid: z.number().int().positive(),
  /** When it was started, in the system's own words: tells it from a later process with the same number. */
  started: z.string(),
  machine: z.string(),
});

export type ProcessIdentity = Readonly<z.infer<typeof processIdentitySchema>>;

/** Which process has this number now; undefined if none has, or one that has ended and only waits for its parent. */
export function identify(pid: number): ProcessIdentity | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started, machine: hostname() };
}

/** This process. */
export function thisProcess(): ProcessIdentity {
  const identity = identify(process.pid);
  if (identity === undefined)
    throw new Error(`neither /proc nor ps tells when process ${process.pid} was started; is ps installed?`);
  return identity;
}

/** Whether it still runs. Undefined for a process of another machine (or container): nobody can tell from here. */
export function isAlive({ pid, started, machine }: ProcessIdentity): boolean | undefined {
  return machine === hostname() ? startOf(pid) === started : undefined;
}

export const isSame = (a: ProcessIdentity, b: ProcessIdentity): boolean =>
  a.pid === b.pid && a.started === b.started && a.machine === b.machine;

function startOf(pid: number): string | undefined {
  return process.platform === 'linux' ? startInProc(pid) : startByPs(pid);
}

function startInProc(pid: number): string | undefined {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name before the last parenthesis may hold anything. After it: state, parent, …, and as the twentieth the start.
  const [state = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return /[ZX]/.test(state) ? undefined : rest[18];
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function startByPs(pid: number): string | undefined {
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8', env, stdio: 'pipe' }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    // ps ends so where there is no such process.
    return undefined;
  }
}
