import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Emulator, emulatorCalls, emulatorStart, emulatorStop, startEmulator } from 'groundplan/emulator';
import { aws, terraform } from 'groundplan/testkit';
import { type EmulatorSetup, setup } from '../../src/setup';
import { folder } from './folder';
import { isGone } from './is-gone';

let ready: EmulatorSetup;
beforeAll(async () => { ready = await setup({ root: process.cwd() }); }, 300_000);

const accountOf = async (emulator: Emulator): Promise<string> =>
  (await aws.account({ region: 'eu-central-1', ...emulator.aws }).sts.account()).accountId;

test('without any option an emulator starts, and nothing of it is left', async () => {
  const emulator = await startEmulator();
  expect([await accountOf(emulator), emulator.account]).toEqual(['123456789012', '123456789012']);
  expect(existsSync(emulator.logFile)).toBe(true);
  await emulator.stop();
  await emulator.stop();
  expect(await emulator.isRunning()).toBe(false);
  expect(existsSync(emulator.stateDir)).toBe(false);
});

test('it ends with the block, also where that fails', async () => {
  let url = '';
  const failing = async (): Promise<void> => {
    await using emulator = await startEmulator();
    ({ url } = emulator);
    throw new Error('the test failed');
  };
  await expect(failing()).rejects.toThrow('the test failed');
  expect(await isGone(url)).toBe(true);
});

test('what set-up answers can be given as it is', async () => {
  using dir = folder();
  await using emulator = await startEmulator({ ...ready, account: '498735610795', stateDir: dir.path });
  expect(await accountOf(emulator)).toBe('498735610795');
  expect(emulator.terraform.binary).toBe(ready.terraform.path);
});

test('it gives the kit a Terraform and the environment to run it in', async () => {
  using dir = folder();
  await using emulator = await startEmulator();
  const { binary, env } = emulator.terraform;
  expect((await terraform.version({ dir: dir.path, binary, env })).version).toMatch(/^\d+\.\d+/);
  expect(env.AWS_ENDPOINT_URL).toBe(emulator.url);
});

test('a region that was given is one for commands and clients', async () => {
  await using emulator = await startEmulator({ region: 'sa-east-1' });
  expect(emulator.aws.region).toBe('sa-east-1');
  expect(emulator.environment).toMatchObject({ AWS_REGION: 'sa-east-1', AWS_DEFAULT_REGION: 'sa-east-1' });
});

test('other providers are named to Terraform as they are given', async () => {
  await using emulator = await startEmulator({ providers: [{ provider: 'hashicorp/aws', from: 'registry' }] });
  const settings = readFileSync(emulator.environment.TF_CLI_CONFIG_FILE ?? '', 'utf8');
  expect(settings).not.toContain('filesystem_mirror');
  expect(settings).toContain('plugin_cache_dir');
});

test.each([{ keep: true }, { detached: true }])('a folder must be given for %p', async (given) => {
  await expect(startEmulator(given)).rejects.toThrow('needs a folder that stays\n  give stateDir');
});

test('an account that is none is refused', async () => {
  await expect(startEmulator({ account: '12' })).rejects.toThrow('the account id 12 has not twelve digits');
});

test('an emulator that ended by itself is told with its log', async () => {
  const emulator = await startEmulator();
  process.kill(emulator.pid, 'SIGKILL');
  await isGone(emulator.url);
  await expect(emulator.calls()).rejects.toThrow(`${emulator.url} does not answer\n  start another; why it ended may stand in ${emulator.logFile}`);
  await emulator.stop();
});

test('the folder that a killed process left a day ago is gone at the next start', async () => {
  using dir = folder();
  const parent = join(dir.path, '.groundplan/emulators');
  const [old, recent] = [join(parent, 'own-2147483600-a'), join(parent, 'own-2147483600-b')];
  for (const it of [old, recent]) mkdirSync(it, { recursive: true });
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
  utimesSync(old, twoDaysAgo, twoDaysAgo);
  await using emulator = await startEmulator({ ...ready, project: dir.path });
  expect(readdirSync(parent).sort()).toEqual(['own-2147483600-b', emulator.stateDir.slice(parent.length + 1)].sort());
});

test('where the emulator itself failed, its log stays', async () => {
  using dir = folder();
  const emulator = await startEmulator({ ...ready, project: dir.path });
  writeFileSync(emulator.logFile, '12:00:00 POST sts:GetCallerIdentity 400 1 ms EmulatorFailed\n', { flag: 'a' });
  await emulator.stop();
  expect(readdirSync(emulator.stateDir)).toEqual(['emulator.log']);
});

test('the calls of one that was started by name are told', async () => {
  using dir = folder();
  const emulator = await emulatorStart({ name: 'mine', folder: dir.path });
  await accountOf(emulator);
  expect((await emulatorCalls({ name: 'mine', folder: dir.path })).calls).toMatchObject([{ service: 'sts', action: 'GetCallerIdentity' }]);
  await expect(emulatorCalls({ name: 'other', folder: dir.path })).rejects.toThrow('no emulator runs under the name other\n  running: mine');
  await emulatorStop({ folder: dir.path });
});
