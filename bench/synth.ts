/** `npm run bench`: what synthesis costs, against a bare CDKTF app and against `cdktf synth`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { projectRoot } from '../src/core/project-root';
import { type Case, measureAll, type Usage } from './measure';

const root = projectRoot();
const runs = Number(process.env['RUNS'] ?? 7);
const folder = mkdtempSync(join(tmpdir(), 'groundplan-bench-'));

/** As a user would ship it: one file, built beforehand. It stands in the project, where it finds the packages that it leaves out. */
function bundled(name: string): string {
  const outfile = join(root, '.groundplan/bench', `${name}.js`);
  mkdirSync(join(root, '.groundplan/bench'), { recursive: true });
  buildSync({
    absWorkingDir: root, entryPoints: [`bench/${name}.ts`], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs',
    external: ['@aws-sdk/*'], logLevel: 'error',
  });
  return outfile;
}

const [bare, many] = [bundled('bare-app'), bundled('many-environments')];
const out = (name: string): string => join(folder, name);

const commands: readonly Case[] = [
  { name: 'bare CDKTF app', args: [bare, out('bare'), '1'] },
  { name: 'bare CDKTF app, run by tsx', args: ['--import', 'tsx', 'bench/bare-app.ts', out('bare-tsx'), '1'] },
  { name: 'groundplan synth', args: ['bin/groundplan.js', 'synth'] },
  { name: 'cdktf synth', args: ['node_modules/cdktf-cli/bundle/bin/cdktf', 'synth', '--output', out('cdktf')] },
];

const numbers = [1, 10, 100];
const growing: readonly Case[] = numbers.flatMap((number) => [
  { name: `bare ${number}`, args: [bare, out(`bare-${number}`), String(number)] },
  { name: `groundplan ${number}`, args: [many, out(`groundplan-${number}`), String(number)] },
]);

const ratio = (of: number, to: number): string => (of / to).toFixed(2);
const seconds = (it: number): string => `${it.toFixed(2)} s`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const usageCells = ({ wall, cpu, memory }: Usage, to: Usage): string[] => [
  ratio(wall, to.wall), ratio(cpu, to.cpu), ratio(memory, to.memory), seconds(wall), seconds(cpu), `${memory.toFixed(0)} MiB`,
];

function table(usages: ReadonlyMap<string, Usage>, rows: readonly (readonly [label: string, name: string, to: string])[]): string {
  const lines = rows.flatMap(([label, name, to]) => {
    const [usage, base] = [usages.get(name), usages.get(to)];
    return usage && base ? [row([label, ...usageCells(usage, base)])] : [];
  });
  return [row(['', 'time, ratio', 'CPU, ratio', 'memory, ratio', 'time', 'CPU', 'memory']), row(Array<string>(7).fill('---')), ...lines].join('\n');
}

try {
  const first = measureAll(commands, root, runs);
  console.log(`Against a bare CDKTF app, medians of ${runs} runs\n`);
  console.log(table(first, commands.map(({ name }) => [name, name, 'bare CDKTF app'] as const)));
  const second = measureAll(growing, root, runs);
  console.log('\nMany environments, groundplan against a bare app with as many\n');
  console.log(table(second, numbers.map((it) => [`${it} environment${it === 1 ? '' : 's'}`, `groundplan ${it}`, `bare ${it}`] as const)));
  console.log('\nMany environments, groundplan against itself with one\n');
  console.log(table(second, numbers.map((it) => [`${it} environment${it === 1 ? '' : 's'}`, `groundplan ${it}`, 'groundplan 1'] as const)));
} finally {
  rmSync(folder, { recursive: true });
}
