import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CreateSecretCommand, ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Emulator, startEmulator, status, stopEmulator } from 'groundplan/emulator';
import { aws } from 'groundplan/testkit';
import { identityAt } from '../../src/emulator/identity';
import { setup } from '../../src/setup';
import { folder } from './folder';
import { isGone } from './is-gone';

const account = '498735610795';

// How long a set-up takes does not count.
beforeAll(async () => {
  await (await startEmulator()).stop();
}, 300_000);

const region = 'ap-south-1';
const secretsOf = (emulator: Emulator) => new SecretsManagerClient({ region, ...emulator.aws });
const remember = (emulator: Emulator, Name: string) => secretsOf(emulator).send(new CreateSecretCommand({ Name, SecretString: 'x' }));
const remembered = async (emulator: Emulator) =>
  ((await secretsOf(emulator).send(new ListSecretsCommand())).SecretList ?? []).map((it) => it.Name);

test('it answers within two seconds as the account asked for, and is gone when stopped', async () => {
  const began = Date.now();
  const emulator = await startEmulator({ account });
  const took = Date.now() - began;
  const { accountId } = await aws.account({ region, ...emulator.aws }).sts.account();
  await emulator.stop();
  expect(accountId).toBe(account);
  expect(await identityAt(emulator.url)).toBeUndefined();
  expect(() => process.kill(emulator.pid, 0)).toThrow('ESRCH');
  expect(took).toBeLessThan(2000);
});

test('several run side by side without knowing of each other', async () => {
  using dir = folder();
  const start = (name: string) => startEmulator({ account: name, stateDir: join(dir.path, name) });
  await using one = await start('111111111111');
  await using other = await start('222222222222');
  await remember(one, 'mine');
  expect(await remembered(one)).toEqual(['mine']);
  expect(await remembered(other)).toEqual([]);
  expect((await status(dir.path)).map(({ account, running, url }) => [account, running, url])).toEqual([
    ['111111111111', true, one.url], ['222222222222', true, other.url],
  ]);
});

test('it can be reset to an empty account', async () => {
  await using emulator = await startEmulator();
  await remember(emulator, 'mine');
  await emulator.reset();
  expect(await remembered(emulator)).toEqual([]);
});

test('a second one in the same folder is refused', async () => {
  using dir = folder();
  await using first = await startEmulator({ stateDir: dir.path });
  await expect(startEmulator({ stateDir: dir.path })).rejects.toThrow(`runs in ${dir.path} already, at ${first.url}`);
});

test('kept state is there again, on the same port', async () => {
  using dir = folder();
  const kept = { stateDir: join(dir.path, 'kept'), keep: true };
  const first = await startEmulator(kept);
  await remember(first, 'mine');
  await first.stop();
  expect(await status(dir.path)).toMatchObject([{ name: 'kept', running: false }]);
  await using second = await startEmulator(kept);
  expect(second.port).toBe(first.port);
  expect(await remembered(second)).toEqual(['mine']);
});

test('without keep nothing of the state is left', async () => {
  using dir = folder();
  const first = await startEmulator({ stateDir: dir.path, keep: true });
  await remember(first, 'mine');
  await first.stop();
  await using second = await startEmulator({ stateDir: dir.path });
  expect(await remembered(second)).toEqual([]);
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
  expect(await identityAt(url)).toMatchObject({ account });
  expect(await stopEmulator(dir.path)).toBe(true);
  expect(await isGone(url)).toBe(true);
  expect(await stopEmulator(dir.path)).toBe(false);
});

test('a port that is taken is named', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(startEmulator({ port })).rejects.toThrow(`port ${port} on 127.0.0.1 cannot be used`);
  server.close();
});

test('a Python without moto is told how to get it', async () => {
  using dir = folder();
  const bare = join(dir.path, 'venv');
  execFileSync((await setup({ root: process.cwd() })).python, ['-m', 'venv', '--without-pip', bare]);
  await expect(startEmulator({ python: join(bare, 'bin', 'python') })).rejects.toThrow(/did not start: .*No module named .*\n {2}run: groundplan setup/);
});

test('a Python that is not there is named', async () => {
  using dir = folder();
  const python = join(dir.path, 'none');
  await expect(startEmulator({ python })).rejects.toThrow(`${python} cannot be started\n  run: groundplan setup`);
});

test('its log names each call and nothing of its content', async () => {
  await using emulator = await startEmulator();
  await remember(emulator, 'a-name-that-is-not-logged');
  const log = readFileSync(emulator.logFile, 'utf8');
  expect(log).toContain('secretsmanager:CreateSecret 200');
  expect(log).not.toContain('a-name-that-is-not-logged');
});

/** Start one from another process, which is killed then. Answers its address. */
async function startedElsewhere(stateDir: string, detached: boolean): Promise<string> {
  const given = { account, stateDir, detached };
  const program = `require('./src/emulator').startEmulator(${JSON.stringify(given)}).then((it) => { console.log(it.url); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = await once(child.stdout, 'data') as [Buffer];
  child.kill('SIGKILL');
  await once(child, 'exit');
  return output.toString().trim();
}
