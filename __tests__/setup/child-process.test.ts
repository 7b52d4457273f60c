import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, runCommand, runOrExplain } from '../../src/setup/child-process';
import { TemporaryProject } from './temporary-project';

function node(project: TemporaryProject, javascript: string) {
  return { command: process.execPath, args: ['-e', javascript], cwd: project.root, env: {}, signal: project.stopped.signal };
}

test('a command that fails is told with its output and the remedy', async () => {
  using project = new TemporaryProject();
  const failing = node(project, 'console.error("disk full"); process.exit(3)');
  await expect(runOrExplain(failing, 'the build', 'make room'))
    .rejects.toThrow('the build failed (exit code 3)\n  disk full\n  make room');
});

/** Starts a process that starts another one and then ignores interrupts, and writes down the id of the other. */
const stubborn = `
  const { pid } = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  process.on('SIGINT', () => process.exit());
  require('node:fs').writeFileSync('pid', String(pid));
`;

test('Ctrl-C stops the command and what it started before the promise settles', async () => {
  using project = new TemporaryProject();
  const running = runCommand(node(project, stubborn));
  running.catch(() => undefined);
  const pid = await writtenPid(project);
  project.stopped.abort(new Error('stopped by the user'));
  await expect(running).rejects.toThrow('stopped by the user');
  expect(isRunning(pid)).toBe(false);
});

test('what a command left running is ended with it', async () => {
  using project = new TemporaryProject();
  await runCommand(node(project, `${stubborn} process.exit();`));
  expect(isRunning(await writtenPid(project))).toBe(false);
});

test('a command that does not exist has code 127 and a reason', async () => {
  using project = new TemporaryProject();
  expect(await runCommand({ ...node(project, ''), command: '/no/such/command' }))
    .toMatchObject({ code: 127, stderr: expect.stringContaining('ENOENT') as string });
});

test('credentials in addresses are not repeated', () => {
  expect(lastLines('Looking in indexes: https://me:secret@packages.example/simple'))
    .toBe('  Looking in indexes: https://***@packages.example/simple');
});

async function writtenPid(project: TemporaryProject): Promise<number> {
  const file = join(project.root, 'pid');
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') await sleep(20);
  return Number(readFileSync(file, 'utf8'));
}

/** A process that ended but that nobody has waited for counts as ended. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z\s]/.test(stdout.trim());
}
