import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import type { Case } from './measure';

/** What a command and all that it started used. */
export interface TreeUsage {
  /** Seconds. */
  readonly wall: number;
  /** Seconds. */
  readonly cpu: number;
  /** Milliseconds of each step that it told of, summed up by name. */
  readonly steps: ReadonlyMap<string, number>;
}

const line = z.object({ step: z.string(), ms: z.number() });

/** Runs a command of Node.js once. A shell adds up the CPU of its processes, also of those that are not Node.js. */
export function measureTree({ name, args }: Case, cwd: string, env: NodeJS.ProcessEnv): TreeUsage {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('sh', ['-c', '"$@" && times', 'sh', process.execPath, ...args], { cwd, env, encoding: 'utf8' });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${name} failed (${String(status)}): node ${args.join(' ')}\n${stderr}`);
  const lines = stdout.trim().split('\n');
  const steps = new Map<string, number>();
  for (const { step, ms } of lines.filter((it) => it.startsWith('{')).map((it) => line.parse(JSON.parse(it)))) {
    steps.set(step, (steps.get(step) ?? 0) + ms);
  }
  return { wall, cpu: secondsIn(lines.at(-1) ?? ''), steps };
}

/** `0m3.460s 0m0.630s`, user and system. */
function secondsIn(times: string): number {
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}
