import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { emulatorRun, emulatorStart, emulatorStatus, emulatorStop, startEmulator } from 'groundplan/emulator';
import { folder } from './folder';
import { isGone } from './is-gone';

// What has to be set up is looked for before a test takes PATH away.
beforeAll(async () => {
  await (await startEmulator()).stop();
}, 300_000);

const shell = (script: string) => ({ command: 'sh', args: ['-c', script] });

test('a command runs against an emulator of its own, which is gone afterwards', async () => {
  using dir = folder();
  const out = join(dir.path, 'out');
  const code = await emulatorRun({ folder: join(dir.path, 'all'), ...shell(`echo $AWS_ENDPOINT_URL > ${out}; exit 7`) });
  expect(code).toBe(7);
  expect(await isGone(readFileSync(out, 'utf8').trim())).toBe(true);
  expect(readdirSync(join(dir.path, 'all'))).toEqual([]);
});

test('the exit code of a command that a signal ended says so', async () => {
  using dir = folder();
  expect(await emulatorRun({ folder: dir.path, ...shell('kill -TERM $$') })).toBe(128 + 15);
});

test('a command that is not there is named, and the emulator is gone', async () => {
  using dir = folder();
  await expect(emulatorRun({ folder: dir.path, command: 'no-such-command', args: [] })).rejects.toThrow('no-such-command cannot be started');
  expect(await emulatorStatus({ folder: dir.path })).toEqual([]);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s reaches the command, whose end is awaited', async (signal) => {
  using dir = folder();
  const begun = join(dir.path, 'begun');
  const ended = join(dir.path, 'ended');
  const script = `trap 'sleep 0.3; echo > ${ended}; exit 3' TERM INT; echo $AWS_ENDPOINT_URL > ${begun}; while true; do sleep 0.05; done`;
  const given = { folder: join(dir.path, 'all'), ...shell(script) };
  const program = `require('./src/emulator').emulatorRun(${JSON.stringify(given)}).then((code) => { process.exitCode = code; });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', program], { stdio: ['ignore', 'inherit', 'inherit'] });
  while (!existsSync(begun) || readFileSync(begun, 'utf8') === '') await sleep(20);
  child.kill(signal);
  const [code] = await once(child, 'exit') as [number | null];
  expect(code).toBe(3);
  expect(existsSync(ended)).toBe(true);
  expect(await isGone(readFileSync(begun, 'utf8').trim())).toBe(true);
});

test('emulators are started, listed and stopped by name', async () => {
  using dir = folder();
  const { url } = await emulatorStart({ folder: dir.path, name: 'mine' });
  expect(await emulatorStatus({ folder: dir.path })).toMatchObject([{ name: 'mine', url, running: true }]);
  await expect(emulatorStop({ folder: dir.path, names: ['other'] })).rejects.toThrow('no emulator runs under the name other\n  running: mine');
  expect(await emulatorStop({ folder: dir.path, names: ['mine'] })).toEqual(['mine']);
  expect(await emulatorStop({ folder: dir.path })).toEqual([]);
  expect(await isGone(url)).toBe(true);
});

test('a command finds the Terraform of the set-up where PATH has none', async () => {
  using dir = folder();
  const binary = join(dir.path, 'bin', 'terraform');
  mkdirSync(join(dir.path, 'bin'));
  writeFileSync(binary, `#!/bin/sh\necho found > ${join(dir.path, 'out')}\n`, { mode: 0o755 });
  const given = { terraform: { path: binary }, folder: join(dir.path, 'all') };
  const before = process.env.PATH;
  process.env.PATH = '/nowhere';
  try {
    expect(await emulatorRun({ ...given, command: 'terraform', args: [] })).toBe(0);
  } finally {
    process.env.PATH = before;
  }
  expect(readFileSync(join(dir.path, 'out'), 'utf8')).toBe('found\n');
});
