import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env, openProject, type Project, slow, staying, telling } from '../root/fixtures';
import { processesOf } from './owner';
import { until } from './until';

jest.setTimeout(120_000);

const testkit = join(__dirname, '../../../src/testkit');

interface JestRun {
  readonly process: ChildProcess;
  readonly ended: Promise<unknown>;
  /** What it has said until now. */
  output(): string;
}

/** Runs tests of a project with Jest in processes of its own. */
async function startJest(project: Project, tests: Readonly<Record<string, string>>): Promise<JestRun> {
  const config = {
    rootDir: project.dir,
    testMatch: ['<rootDir>/*.test.ts'],
    testEnvironment: 'node',
    transform: { '^.+\\.ts$': [require.resolve('@swc/jest'), { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  };
  const head = `
    import { existsSync } from 'node:fs';
    import { terraform } from ${JSON.stringify(join(testkit, 'index.ts'))};
    const { applied } = terraform;
    import ${JSON.stringify(join(testkit, 'jest.ts'))};
    const at = ${JSON.stringify({ ...project.at, env })};
  `;
  const files = { 'jest.config.json': JSON.stringify(config), ...Object.fromEntries(Object.entries(tests).map(([name, text]) => [name, head + text])) };
  for (const [name, text] of Object.entries(files)) await writeFile(project.path(name), text);
  const bin = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js');
  const args = [bin, '--config', project.path('jest.config.json'), '--maxWorkers', '2', '--verbose=false'];
  const { JEST_WORKER_ID: _, ...environment } = process.env;
  const child = spawn(process.execPath, args, { cwd: project.dir, env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { process: child, ended: once(child, 'close'), output: () => said };
}

const root = (...parts: readonly string[]): string => JSON.stringify({ 'main.tf': parts.join('\n') });

/** Nothing is left: no entry in the ledger, no folder, no process. */
async function isClean(project: Project): Promise<void> {
  await until('the ledger is empty', () => project.ledger().length === 0);
  await until('no process is left', () => processesOf(project.dir).length === 0);
  expect(project.scratch()).toEqual([]);
}

describe('in a run with a test that takes too long, one that forgets, and workers that die', () => {
  let project: Project;
  let said: string;

  beforeAll(async () => {
    project = await openProject();
    const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((name) => telling(project.path(name)));
    const run = await startJest(project, {
      'time-limit.test.ts': `
        test('takes too long', async () => {
          await using it = await applied({ ...at, files: ${root(one ?? '', slow(project.path('pid'), 'terraform_data.telling'))} });
        }, 4_000);
        test('comes after it', () => {
          expect(existsSync(${JSON.stringify(project.path('one'))})).toBe(true);
        });
        test('leaves its root open', async () => {
          await applied({ ...at, files: ${root(two ?? '')} });
        });
        test('finds it still there', () => {
          expect(existsSync(${JSON.stringify(project.path('two'))})).toBe(false);
        });
      `,
      'killed.test.ts': `
        test('is killed', async () => {
          await using it = await applied({ ...at, files: ${root(three ?? '')} });
          process.kill(process.pid, 'SIGKILL');
          await new Promise(() => {});
        });
      `,
      'exit.test.ts': `
        test('ends the process', async () => {
          await using it = await applied({ ...at, files: ${root(four ?? '')} });
          process.exit(0);
        });
      `,
    });
    await run.ended;
    said = run.output();
  });

  afterAll(() => project[Symbol.asyncDispose]());

  test('a test that took too long is interrupted, and what it made destroyed before the next one', () => {
    expect(said).toMatch(/destroyed the root of a test which took too long:\s+"takes too long" in .*time-limit\.test\.ts/);
    expect(said).toContain('● takes too long');
    expect(said).not.toContain('● comes after it');
  });

  test('a root that a test left open is destroyed at the end of the file, and the test named', async () => {
    expect(said).not.toContain('● finds it still there');
    expect(said).toMatch(/destroyed the root of a test which left it open \(.*\):\s+"leaves its root open" in/);
    expect(await readFile(project.path('two'), 'utf8')).toBe('destroyed\n');
  });

  test.each([
    ['a worker that was killed', 'three'],
    ['a worker that ended with process.exit', 'four'],
  ])('what %s left is destroyed', async (_, file) => {
    await until('the root is destroyed', () => project.has(file));
  });

  test('nothing is left', () => isClean(project));
});

test('Ctrl-C in the middle of a run leaves nothing, neither of a test that applies nor of one that waits', async () => {
  await using project = await openProject();
  const [one, two] = ['one', 'two'].map((name) => telling(project.path(name)));
  const run = await startJest(project, {
    'applies.test.ts': `
      test('applies', async () => {
        await using it = await applied({ ...at, files: ${root(one ?? '', slow(project.path('pid'), 'terraform_data.telling'))} });
      }, 60_000);
    `,
    'waits.test.ts': `
      test('waits', async () => {
        await using it = await applied({ ...at, files: ${root(two ?? '')} });
        require('node:fs').writeFileSync(${JSON.stringify(project.path('waiting'))}, '');
        await new Promise((done) => setTimeout(done, 50_000));
      }, 60_000);
    `,
  });
  await until('both tests have begun', () => project.has('pid') && project.has('waiting'));
  process.kill(-(run.process.pid ?? 0), 'SIGINT');
  await run.ended;
  await until('both roots are destroyed', () => project.has('one') && project.has('two'));
  await isClean(project);
});

test('a test that fails, and whose root cannot be destroyed, tells both; the next test is not blamed', async () => {
  await using project = await openProject();
  await writeFile(project.path('keep'), '');
  const run = await startJest(project, {
    'fails.test.ts': `
      test('fails twice', async () => {
        await using it = await applied({ ...at, files: ${root(staying(project.path('keep')))} });
        expect(it.addresses).toEqual(['its own failure']);
      });
      test('passes', () => {});
      test('knows no copy of the kit', async () => {
        jest.resetModules();
        const other = require(${JSON.stringify(join(testkit, 'index.ts'))});
        await other.terraform.applied({ ...at, files: ${root(telling(project.path('copy')))} });
      });
    `,
  });
  await run.ended;
  expect(run.output()).toContain('its own failure');
  expect(run.output()).toContain('CleanupFailed: what the test made could not be destroyed, 1 still there:\n      terraform_data.staying\n');
  expect(run.output()).toMatch(/● fails twice[^]*● fails twice/);
  expect(run.output()).toMatch(/Tests: +1 failed, 2 passed/);
  expect(run.output()).toMatch(/destroyed the root of a test which left it open .*:\s+"knows no copy of the kit" in/);
  expect(project.has('copy')).toBe(true);
});
