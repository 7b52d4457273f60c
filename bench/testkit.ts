/** What it saves to keep the AWS provider running between the commands of a test. Against the emulator, so no waiting for AWS. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { projectRoot } from '../src/core/project-root';
import { startEmulator } from '../src/emulator';
import type { Case } from './measure';
import { measureTree, type TreeUsage } from './measure-tree';

const root = projectRoot();
const runs = Number(process.env['RUNS'] ?? 3);
const numbers = [1, 3];

function bundled(): string {
  const outfile = join(root, '.groundplan/bench/roots-in-series.js');
  mkdirSync(join(root, '.groundplan/bench'), { recursive: true });
  buildSync({
    absWorkingDir: root, entryPoints: ['bench/roots-in-series.ts'], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error',
  });
  return outfile;
}

const program = bundled();
const caseOf = (how: string, number: number): Case => ({ name: `${how} ${number}`, args: [program, how, String(number)] });
const cases = numbers.flatMap((number) => [caseOf('cold', number), caseOf('warm', number)]);

/** The cases take turns, so that a busy machine is busy for all of them; the first turn only warms caches. */
async function measured(): Promise<Map<string, TreeUsage[]>> {
  await using emulator = await startEmulator();
  const env = { ...process.env, ...emulator.environment, BENCH_TERRAFORM: emulator.terraform.binary };
  const all = new Map<string, TreeUsage[]>(cases.map(({ name }) => [name, []]));
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const it of turn === 0 ? cases.slice(0, 2) : cases) {
      const usage = measureTree(it, root, env);
      if (turn > 0) all.get(it.name)?.push(usage);
    }
  }
  return all;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const seconds = (it: number): string => `${it.toFixed(2)} s`;
const against = (warm: number, cold: number): string[] => [cold > 0 ? (warm / cold).toFixed(2) : '', seconds(warm), seconds(cold)];

function report(all: ReadonlyMap<string, readonly TreeUsage[]>): void {
  const of = (how: string, number: number, value: (it: TreeUsage) => number): number => median((all.get(`${how} ${number}`) ?? []).map(value));
  console.log(`The provider kept running (warm) against one for each command (cold), medians of ${runs} runs\n`);
  console.log(row(['', 'time, ratio', 'warm', 'cold', 'CPU, ratio', 'warm', 'cold']));
  console.log(row(Array<string>(7).fill('---')));
  for (const number of numbers) {
    const cells = (['wall', 'cpu'] as const).flatMap((key) => against(of('warm', number, (it) => it[key]), of('cold', number, (it) => it[key])));
    console.log(row([`${number} root${number === 1 ? '' : 's, one after the other'}`, ...cells]));
  }
  console.log(`\n${row(['command', 'time, ratio', 'warm', 'cold'])}\n${row(Array<string>(4).fill('---'))}`);
  const steps = [...(all.get('warm 1')?.[0]?.steps.keys() ?? [])];
  for (const step of steps) {
    const [warm = 0, cold = 0] = ['warm', 'cold'].map((how) => of(how, 1, (it) => (it.steps.get(step) ?? 0) / 1000));
    console.log(row([step, ...against(warm, cold)]));
  }
}

void measured().then(report);
