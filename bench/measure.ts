import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** What a command used from its start to its end, with all Node.js processes that it started. */
export interface Usage {
  /** Seconds. */
  readonly wall: number;
  /** Seconds. */
  readonly cpu: number;
  /** MiB: the peaks of its processes together. */
  readonly memory: number;
}

export interface Case {
  readonly name: string;
  /** Arguments of Node.js. */
  readonly args: readonly string[];
}

const process_ = z.object({ cpu: z.number(), memory: z.number() });

/** Runs a command once, as a process of its own. */
export function measure({ name, args }: Case, cwd: string): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-bench-'));
  const file = join(folder, 'usage');
  try {
    const env = { ...process.env, NODE_OPTIONS: `--require=${join(__dirname, 'record-usage.js')}`, GROUNDPLAN_BENCH_USAGE: file, CI: '1' };
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...args], { cwd, env, encoding: 'utf8' });
    const wall = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(`${name} failed (${String(status)}): node ${args.join(' ')}\n${stderr}`);
    const used = readFileSync(file, 'utf8').trim().split('\n').map((line) => process_.parse(JSON.parse(line)));
    const sum = (of: (it: typeof used[number]) => number): number => used.reduce((before, it) => before + of(it), 0);
    return { wall, cpu: sum((it) => it.cpu), memory: sum((it) => it.memory) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Medians over several runs. The cases take turns, so that a busy machine is busy for all of them; the first turn only warms caches. */
export function measureAll(cases: readonly Case[], cwd: string, runs: number): Map<string, Usage> {
  const usages = new Map<string, Usage[]>(cases.map((it) => [it.name, []]));
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const it of cases) {
      const usage = measure(it, cwd);
      if (turn > 0) usages.get(it.name)?.push(usage);
    }
  }
  return new Map([...usages].map(([name, all]) => [name, { wall: median(all, 'wall'), cpu: median(all, 'cpu'), memory: median(all, 'memory') }]));
}

function median(all: readonly Usage[], key: keyof Usage): number {
  const sorted = all.map((it) => it[key]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
