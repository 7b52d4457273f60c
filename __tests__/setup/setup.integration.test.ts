import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { doctor, groundplanFolder, setup, type StepEvent } from '../../src/setup';
import { SetupRecord } from '../../src/setup/record';
import { TemporaryProject } from './temporary-project';

jest.setTimeout(900_000);

describe('the set-up of this project', () => {
  test('takes under a second when all is there, does nothing, and finds what it made', async () => {
    const root = process.cwd();
    const first = await setup({ root });
    const events: StepEvent[] = [];
    const started = performance.now();
    expect(await setup({ root, onStep: (event) => events.push(event) })).toEqual(first);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(events.filter(({ status }) => status !== 'skipped')).toEqual([]);
    expect(existsSync(first.python)).toBe(true);
    expect(first.providers.map(({ provider }) => provider)).toEqual(['hashicorp/aws', 'hashicorp/random', 'hashicorp/tls']);
  });

  test('satisfies the doctor', async () => {
    const root = process.cwd();
    await setup({ root });
    const { ok, rows } = await doctor({ root });
    expect(rows.filter(({ status }) => status === 'missing')).toEqual([]);
    expect(ok).toBe(true);
  });

  test('by two at once ends well for both', async () => {
    const root = process.cwd();
    const [one, other] = await Promise.all([setup({ root }), setup({ root })]);
    expect(one).toEqual(other);
    expect(existsSync(groundplanFolder(root).lock)).toBe(false);
  });
});

test('Ctrl-C stops every child and leaves nothing that looks complete', async () => {
  using project = new TemporaryProject();
  const { folder } = project.context();
  const running = setup({ root: project.root, signal: project.stopped.signal });
  running.catch(() => undefined);
  while (!existsSync(folder.venv)) await sleep(50);
  await sleep(500);
  project.stopped.abort(new Error('stopped by the user'));
  await expect(running).rejects.toThrow('stopped by the user');
  expect(processesIn(project.root)).toEqual([]);
  expect([folder.venv, folder.temporary, folder.lock].filter((it) => existsSync(it))).toEqual([]);
  expect(finishedSteps(folder.record)).not.toContain('moto');
});

test('a set-up that was killed is not taken for complete, and does not stand in the way of the next', async () => {
  using project = new TemporaryProject();
  const { folder } = project.context();
  const program = `require(${JSON.stringify(resolve('src/setup'))}).setup({ root: process.argv[1] })`;
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', program, project.root], { stdio: 'ignore' });
  while (!existsSync(folder.venv)) await sleep(50);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(existsSync(folder.lock)).toBe(true);
  await sleep(500);
  expect(processesIn(project.root)).toEqual([]);
  await setup({ root: project.root, parts: 'terraform' });
  expect([folder.temporary, folder.lock].filter((it) => existsSync(it))).toEqual([]);
  expect(finishedSteps(folder.record)).not.toContain('moto');
});

test('Terraform alone is set up without the network, Python or Go', async () => {
  using project = new TemporaryProject();
  const { terraform } = await setup({ root: process.cwd(), parts: 'terraform' });
  const env = { PATH: resolve(terraform.path, '..'), HOME: project.root };
  expect((await setup({ root: project.root, parts: 'terraform', env })).terraform.version).toBe(terraform.version);
  expect(existsSync(join(project.root, '.groundplan', 'venv'))).toBe(false);
});

test('without Python the emulator cannot be set up, and the error says how to mend it', async () => {
  using project = new TemporaryProject();
  const { motoStep } = await import('../../src/setup/moto');
  const context = project.context({ record: new SetupRecord(join(project.root, 'setup.json')) });
  await expect(motoStep(context).run(context)).rejects.toThrow('install Python 3.10 or newer with its venv module');
});

/** Command lines of running processes that name a folder. */
function processesIn(folder: string): readonly string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(folder) && !line.includes('<defunct>'));
}

function finishedSteps(record: string): readonly string[] {
  if (!existsSync(record)) return [];
  const { steps } = JSON.parse(readFileSync(record, 'utf8')) as { steps: Record<string, unknown> };
  return Object.keys(steps);
}
