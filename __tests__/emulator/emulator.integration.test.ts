import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CreateSecretCommand, ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { startEmulator, status, stopEmulator } from '../../src/emulator';
import { identityAt } from '../../src/emulator/identity';
import { folder } from './folder';
import { isGone } from './is-gone';
import { options, prepared } from './prepared';

beforeAll(prepared, 300_000);

const clientAt = (url: string) => ({ endpoint: url, region: 'ap-south-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
const remember = (url: string, Name: string) => new SecretsManagerClient(clientAt(url)).send(new CreateSecretCommand({ Name, SecretString: 'x' }));
const remembered = async (url: string) =>
  ((await new SecretsManagerClient(clientAt(url)).send(new ListSecretsCommand())).SecretList ?? []).map((it) => it.Name);

test('it answers within two seconds as the account asked for, and is gone when stopped', async () => {
  using dir = folder();
  const began = Date.now();
  const emulator = await startEmulator(options(await prepared(), dir.path));
  const took = Date.now() - began;
  const { Account } = await new STSClient(clientAt(emulator.url)).send(new GetCallerIdentityCommand({}));
  await emulator.stop();
  expect(Account).toBe('498735610795');
  expect(await identityAt(emulator.url)).toBeUndefined();
  expect(() => process.kill(emulator.pid, 0)).toThrow('ESRCH');
  expect(took).toBeLessThan(2000);
});

test('several run side by side without knowing of each other', async () => {
  using dir = folder();
  const ready = await prepared();
  const start = (name: string) => startEmulator({ ...options(ready, join(dir.path, name)), account: name });
  await using one = await start('111111111111');
  await using other = await start('222222222222');
  await remember(one.url, 'mine');
  expect(await remembered(one.url)).toEqual(['mine']);
  expect(await remembered(other.url)).toEqual([]);
  expect((await status(dir.path)).map(({ account, running, url }) => [account, running, url])).toEqual([
    ['111111111111', true, one.url], ['222222222222', true, other.url],
  ]);
});

test('it can be reset to an empty account', async () => {
  using dir = folder();
  await using emulator = await startEmulator(options(await prepared(), dir.path));
  await remember(emulator.url, 'mine');
  await emulator.reset();
  expect(await remembered(emulator.url)).toEqual([]);
});

test('a second one in the same folder is refused', async () => {
  using dir = folder();
  const ready = await prepared();
  await using first = await startEmulator(options(ready, dir.path));
  await expect(startEmulator(options(ready, dir.path))).rejects.toThrow(`runs in ${dir.path} already, at ${first.url}`);
});

test('kept state is there again, on the same port', async () => {
  using dir = folder();
  const kept = { ...options(await prepared(), join(dir.path, 'kept')), keep: true };
  const first = await startEmulator(kept);
  await remember(first.url, 'mine');
  await first.stop();
  expect(await status(dir.path)).toMatchObject([{ name: 'kept', running: false }]);
  await using second = await startEmulator(kept);
  expect(second.port).toBe(first.port);
  expect(await remembered(second.url)).toEqual(['mine']);
});

test('without keep nothing of the state is left', async () => {
  using dir = folder();
  const ready = await prepared();
  const first = await startEmulator({ ...options(ready, dir.path), keep: true });
  await remember(first.url, 'mine');
  await first.stop();
  await using second = await startEmulator(options(ready, dir.path));
  expect(await remembered(second.url)).toEqual([]);
  await second.stop();
  expect(existsSync(join(dir.path, 'journal'))).toBe(false);
});

test('it does not outlive the process that started it, also when that is killed', async () => {
  using dir = folder();
  const url = await startedElsewhere(dir.path, false);
  expect(await isGone(url)).toBe(true);
});

test('a detached one outlives it, until it is stopped by its folder', async () => {
  using dir = folder();
  const url = await startedElsewhere(dir.path, true);
  expect(await identityAt(url)).toMatchObject({ account: '498735610795' });
  expect(await stopEmulator(dir.path)).toBe(true);
  expect(await isGone(url)).toBe(true);
  expect(await stopEmulator(dir.path)).toBe(false);
});

test('a port that is taken is named', async () => {
  using dir = folder();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(startEmulator({ ...options(await prepared(), dir.path), port })).rejects.toThrow(`port ${port} on 127.0.0.1 cannot be used`);
  server.close();
});

test('a Python without moto is told how to get it', async () => {
  using dir = folder();
  const ready = await prepared();
  const bare = join(dir.path, 'venv');
  execFileSync(ready.python, ['-m', 'venv', '--without-pip', bare]);
  const start = startEmulator({ ...options(ready, join(dir.path, 'emulator')), python: join(bare, 'bin', 'python') });
  await expect(start).rejects.toThrow(/did not start: .*No module named .*\n {2}run: groundplan setup/);
});

test('a Python that is not there is named', async () => {
  using dir = folder();
  const python = join(dir.path, 'none');
  await expect(startEmulator({ ...options(await prepared(), dir.path), python })).rejects.toThrow(`${python} cannot be started\n  run: groundplan setup`);
});

test('its log names each call and nothing of its content', async () => {
  using dir = folder();
  await using emulator = await startEmulator(options(await prepared(), dir.path));
  await remember(emulator.url, 'a-name-that-is-not-logged');
  const log = readFileSync(emulator.logFile, 'utf8');
  expect(log).toContain('secretsmanager:CreateSecret 200');
  expect(log).not.toContain('a-name-that-is-not-logged');
});

/** Start one from another process, which is killed then. Answers its address. */
async function startedElsewhere(stateDir: string, detached: boolean): Promise<string> {
  const given = { ...options(await prepared(), stateDir), detached };
  const program = `require('./src/emulator').startEmulator(${JSON.stringify(given)}).then((it) => { console.log(it.url); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = await once(child.stdout, 'data') as [Buffer];
  child.kill('SIGKILL');
  await once(child, 'exit');
  return output.toString().trim();
}
