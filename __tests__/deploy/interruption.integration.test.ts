import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { terraform } from 'groundplan/testkit';
import { groundplan, type Running, start } from './command-line';
import { alive, descendants } from './processes';
import { letGo, madeSlowly, slow } from './slow';
import { type Storage, storage, type TestRoot } from './storage';

let here: Storage;
beforeAll(async () => { here = await storage(); }, 300_000);
afterAll(() => here[Symbol.asyncDispose]());

/** `first` is made before the slow one, `last` after it. */
const root = (name: string): TestRoot => here.root(name, {
  resource: { terraform_data: { first: {}, slow: slow({ depends_on: ['terraform_data.first'] }), last: { depends_on: ['terraform_data.slow'] } } },
});

/** A Terraform whose apply does not listen. */
function stubborn(): string {
  const file = join(here.folder, 'stubborn');
  writeFileSync(file, `#!/bin/sh\n[ "$1" = apply ] || exec ${here.binary} "$@"\ntrap "" INT TERM\necho $$ > pid\nsleep 300 &\nwait\nwait\n`, { mode: 0o755 });
  return file;
}

async function interrupted(running: Running, presses: number): Promise<{ left: string[]; ms: number } & Awaited<Running['ended']>> {
  const started = descendants(running.pid);
  expect(started.length).toBeGreaterThan(1);
  const began = Date.now();
  for (let i = 0; i < presses; i += 1) {
    running.process.kill('SIGINT');
    if (i + 1 < presses) await sleep(600);
  }
  const ended = await running.ended;
  return { ...ended, ms: Date.now() - began, left: alive(started).map((it) => it.command) };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s once: Terraform ends in order, nothing goes on, and a second run finishes', async (signal) => {
  const { name, dir, run } = root(`once-${signal.toLowerCase()}`);
  const running = start(here, ['deploy', name, '--auto-approve', '--json']);
  await madeSlowly(dir);
  const started = descendants(running.pid);
  expect(started.map((it) => it.command)).toEqual(expect.arrayContaining([expect.stringContaining(`${here.binary} apply`)]));
  running.process.kill(signal);
  const { code, stdout, stderr } = await running.ended;
  expect(code).toBe(130);
  expect(alive(started)).toEqual([]);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'interrupted' });
  expect(stderr).toContain('Terraform ends what it is at');
  expect(stderr).toContain('Terraform ended in order');
  expect(await terraform.state.list(run)).toEqual(['terraform_data.first', 'terraform_data.slow']);
  letGo(dir);
  const again = await groundplan(here, ['deploy', name, '--auto-approve', '--json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'applied' });
  expect(await terraform.state.list(run)).toEqual(['terraform_data.first', 'terraform_data.last', 'terraform_data.slow']);
}, 180_000);

test.each([
  [2, /told to end at once/],
  [3, /is killed/],
])('Ctrl-C %i times: a Terraform that does not listen is not left behind', async (presses, told) => {
  const { name, dir } = root(`presses-${presses}`);
  const running = start(here, ['deploy', name, '--auto-approve'], { TEST_TERRAFORM: stubborn() });
  await madeSlowly(dir);
  const { code, stdout, stderr, left, ms } = await interrupted(running, presses);
  expect(code).toBe(130);
  expect(left).toEqual([]);
  expect(stdout).toMatch(told);
  expect(stderr).toContain('ended by force');
  expect(ms).toBeLessThan(presses === 2 ? 30_000 : 10_000);
}, 180_000);
