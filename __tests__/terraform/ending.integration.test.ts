import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as terraform from '../../src/terraform';
import { type ScratchRoot, scratchRoot } from './scratch-root';

/** Its provisioner writes its process id, and outlives all but being killed. */
const slow = (trap: string): string => `
resource "terraform_data" "first" {}
resource "terraform_data" "slow" {
  depends_on = [terraform_data.first]
  provisioner "local-exec" {
    interpreter = ["/bin/sh", "-c"]
    command     = "${trap}echo $$ > pid; exec sleep 300"
  }
}
`;

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    if (await condition()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('it did not come to that within 15 seconds');
}

async function provisionerOf(root: ScratchRoot): Promise<number> {
  const file = join(root.dir, 'pid');
  await until(async () => existsSync(file) && (await readFile(file, 'utf8')).endsWith('\n'));
  return Number(await readFile(file, 'utf8'));
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const isLocked = async (root: ScratchRoot): Promise<boolean> =>
  terraform.plan(root.at).then(
    () => false,
    (error: unknown) => error instanceof terraform.StateLocked,
  );

/** A Terraform that does not listen. */
async function stubborn(root: ScratchRoot): Promise<string> {
  const file = join(root.dir, 'stubborn');
  await writeFile(file, '#!/bin/sh\ntrap "" INT TERM\nsleep 300 & echo $! > pid\nwait\nwait\n', { mode: 0o755 });
  return file;
}

test('an aborted apply ends gracefully: state written, lock released, nothing left running', async () => {
  await using root = await scratchRoot({ 'main.tf': slow('') });
  await terraform.init(root.at);
  const stop = new AbortController();
  const run = terraform.apply({ ...root.at, signal: stop.signal }).catch((error: unknown) => error);
  const provisioner = await provisionerOf(root);
  stop.abort();
  const error = await run;
  expect(error).toBeInstanceOf(terraform.Interrupted);
  expect(error).toMatchObject({ exitCode: 1, fix: expect.stringContaining('ended gracefully') as string });
  expect(alive(provisioner)).toBe(false);
  expect(await terraform.stateList(root.at)).toEqual(['terraform_data.first', 'terraform_data.slow']);
  expect(await isLocked(root)).toBe(false);
});

test('a run that takes too long is ended the same way and told as such', async () => {
  await using root = await scratchRoot({ 'main.tf': slow('') });
  await terraform.init(root.at);
  const error: unknown = await terraform.apply({ ...root.at, timeoutMs: 1_500 }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(terraform.TimeLimit);
  expect(error).toMatchObject({ timeoutMs: 1_500, message: expect.stringContaining('not done after 1.5 s') as string });
  expect(await isLocked(root)).toBe(false);
});

test('what does not end within the time of grace is killed with all its children', async () => {
  await using root = await scratchRoot({});
  const options = { ...root.at, binary: await stubborn(root), timeoutMs: 500, graceMs: 300 };
  const run = terraform.plan(options).catch((reason: unknown) => reason);
  const grandchild = await provisionerOf(root);
  const error = await run;
  expect(error).toBeInstanceOf(terraform.TimeLimit);
  expect(error).toMatchObject({ exitCode: null, fix: expect.stringContaining('was killed') as string });
  await until(() => !alive(grandchild));
});

/** Does not listen to interrupts, nor does what it leaves in the background. */
const deaf = `trap '' INT TERM HUP; sleep 300 > /dev/null 2>&1 & echo $! > started; `;
const startedBy = async (root: ScratchRoot): Promise<number> => Number(await readFile(join(root.dir, 'started'), 'utf8'));

test('a provisioner that does not listen is gone after the time limit, with what it started', async () => {
  await using root = await scratchRoot({ 'main.tf': slow(deaf) });
  await terraform.init(root.at);
  const run = terraform.apply({ ...root.at, timeoutMs: 1_500 }).catch((reason: unknown) => reason);
  const provisioner = await provisionerOf(root);
  const started = await startedBy(root);
  expect([provisioner, started].every(alive)).toBe(true);
  expect(await run).toBeInstanceOf(terraform.TimeLimit);
  await until(() => ![provisioner, started].some(alive));
  expect(await isLocked(root)).toBe(false);
});

test('a Terraform that is killed leaves nothing running', async () => {
  await using root = await scratchRoot({ 'main.tf': slow('') });
  await terraform.init(root.at);
  const run = terraform.apply(root.at).catch((error: unknown) => error);
  const provisioner = await provisionerOf(root);
  const parent = execFileSync('ps', ['-o', 'ppid=', '-p', String(provisioner)], { encoding: 'utf8' });
  process.kill(Number(parent), 'SIGKILL');
  expect(await run).toMatchObject({ exitCode: null });
  await until(() => !alive(provisioner));
});

describe('when our own process', () => {
  /** Applies in a process of its own, as a command line does. */
  function applying(root: ScratchRoot, binary = 'terraform'): ChildProcess {
    const script = `
      const { apply } = require(${JSON.stringify(join(__dirname, '../../src/terraform/index.ts'))});
      apply({ ...${JSON.stringify({ ...root.at, binary })}, graceMs: 5000 }).then(() => process.exit(0), (error) => {
        console.log(error.name);
        process.exit(9);
      });
    `;
    const args = ['--require', require.resolve('tsx/cjs'), '--eval', script];
    return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  }

  test('gets Ctrl-C, Terraform gets it too and ends gracefully', async () => {
    await using root = await scratchRoot({ 'main.tf': slow('') });
    await terraform.init(root.at);
    const ours = applying(root);
    const provisioner = await provisionerOf(root);
    let said = '';
    ours.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const closed = once(ours, 'close');
    ours.kill('SIGINT');
    expect(await closed).toEqual([9, null]);
    expect(said.trim()).toBe('Interrupted');
    expect(alive(provisioner)).toBe(false);
    expect(await isLocked(root)).toBe(false);
  });

  test('gets one Ctrl-C twice, from the terminal and from npm, it counts as one', async () => {
    await using root = await scratchRoot({});
    const ours = applying(root, await stubborn(root));
    const closed = once(ours, 'close');
    const grandchild = await provisionerOf(root);
    const began = Date.now();
    ours.kill('SIGINT');
    await new Promise((done) => setTimeout(done, 20));
    for (let more = 0; more < 3; more += 1) ours.kill('SIGINT');
    expect(await closed).toEqual([9, null]);
    expect(Date.now() - began).toBeGreaterThan(4_500); // its time of grace
    await until(() => !alive(grandchild));
  });

  test('gets Ctrl-C three times, what does not end is killed at once', async () => {
    await using root = await scratchRoot({});
    const binary = await stubborn(root);
    const ours = applying(root, binary);
    const closed = once(ours, 'close');
    const grandchild = await provisionerOf(root);
    for (let presses = 0; presses < 3; presses += 1) {
      ours.kill('SIGINT');
      await new Promise((done) => setTimeout(done, 600));
    }
    expect(await closed).toEqual([9, null]);
    await until(() => !alive(grandchild));
  });

  test('is killed, Terraform is interrupted, writes its state, releases the lock and is gone', async () => {
    await using root = await scratchRoot({ 'main.tf': slow('') });
    await terraform.init(root.at);
    const ours = applying(root);
    const provisioner = await provisionerOf(root);
    ours.kill('SIGKILL');
    await until(() => !alive(provisioner));
    await until(async () => !(await isLocked(root)));
    expect(await terraform.stateList(root.at)).toEqual(['terraform_data.first', 'terraform_data.slow']);
  });

  test('is killed, nothing that does not listen is left either', async () => {
    await using root = await scratchRoot({ 'main.tf': slow(deaf) });
    await terraform.init(root.at);
    const ours = applying(root);
    const provisioner = await provisionerOf(root);
    const started = await startedBy(root);
    ours.kill('SIGKILL');
    await until(() => ![provisioner, started].some(alive));
    await until(async () => !(await isLocked(root)));
  });
});
