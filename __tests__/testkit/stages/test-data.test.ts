import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type TestData, testData } from '../../../src/testkit/stages';

let project: string;
let data: TestData;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'groundplan-test-'));
  data = testData({ name: 'redeploy', project });
});
afterEach(() => rm(project, { recursive: true, force: true }));

test('a value that was saved is there for another run, with its type', async () => {
  await data.save('server', { url: 'http://127.0.0.1', ports: [80, 443], note: null });
  const later = testData({ name: 'redeploy', project });
  expect(later.has('server')).toBe(true);
  const { ports } = await later.load('server', z.object({ ports: z.array(z.number()) }));
  expect(ports.map((port) => port + 1)).toEqual([81, 444]);
  await data.save('server', 'another one');
  expect(await later.load('server', z.string())).toBe('another one');
});

test('values stand below the project or in a folder of your own, in files that only this user can read', async () => {
  expect(data.dir).toBe(join(project, '.groundplan/stages/redeploy/data'));
  const own = testData(join(project, 'saved'));
  for (const { dir, save } of [data, own].map((it) => ({ dir: it.dir, save: it.save.bind(it) }))) {
    await save('password', 'open sesame');
    expect((await stat(join(dir, 'password.saved.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(dir)).mode & 0o777).toBe(0o700);
    expect(await readFile(join(dir, '.gitignore'), 'utf8')).toBe('*\n');
    expect((await readdir(dir)).sort()).toEqual(['.gitignore', 'password.saved.json']);
  }
});

test('whoever reads while a value is saved again gets the old one or the new one', async () => {
  const long = (text: string): string => text.repeat(200_000);
  await data.save('text', long('a'));
  const read: Promise<string>[] = [];
  for (const text of ['b', 'c', 'd']) {
    const saving = data.save('text', long(text));
    for (let i = 0; i < 5; i += 1) read.push(data.load('text', z.string()));
    await saving;
  }
  for (const text of await Promise.all(read)) expect(new Set(text).size).toBe(1);
});

test('what was not saved is an error that tells what is there, and which stage to run', async () => {
  expect(data.has('url')).toBe(false);
  await expect(data.load('url', z.string())).rejects.toThrow(
    `nothing was saved as url in ${data.dir} (nothing is saved there)\nrun the stage that saves it first`,
  );
  await data.save('port', 80);
  await expect(data.load('url', z.string(), 'deploy')).rejects.toThrow(
    /\(saved there: port\)\nrun stage deploy first: once without SKIP_deploy, or with ONLY_deploy=1$/,
  );
});

test('a value of another form is an error that tells the place and not the value', async () => {
  await data.save('user', { name: 'x', password: 'open sesame' });
  const error: unknown = await data.load('user', z.object({ password: z.number() }), 'deploy').catch((it: unknown) => it);
  expect(String(error)).toContain('does not hold what is asked for:\n  user.password: invalid_type\nrun stage deploy first');
  expect(String(error)).not.toContain('sesame');
  await writeFile(join(data.dir, 'user.saved.json'), '{"password": "open ses');
  await expect(data.load('user', z.object({}))).rejects.toThrow('does not hold what is asked for');
});

test.each([
  ['a.b[1]', { b: [1, () => 1] }, 'a function'],
  ['a', undefined, 'undefined'],
  ['a[0]', [undefined], 'undefined'],
  ['a.n', { n: Number.NaN }, 'NaN'],
  ['a.n', { n: 1n }, 'a bigint'],
  ['a.m', { m: new Map() }, 'a Map'],
  ['a.s', { s: new Set() }, 'a Set'],
  ['a.d', { d: new Date(0) }, 'a Date'],
])('what JSON would lose is refused with its place: %s', async (place, value, kind) => {
  await expect(data.save('a', value)).rejects.toThrow(`${place} is ${kind} and cannot be saved`);
  expect(data.has('a')).toBe(false);
});

test('what refers to itself is refused', async () => {
  const value: Record<string, unknown> = {};
  value['again'] = value;
  await expect(data.save('a', value)).rejects.toThrow('a.again is a part of itself');
});

test.each(['', '../a', 'a/b', '.hidden'])('%j is no name for a value', async (name) => {
  await expect(data.save(name, 1)).rejects.toThrow('use letters, digits');
});

test.each(['', '..', 'a/b'])('%j is no name for a test with stages', (name) => {
  expect(() => testData({ name, project })).toThrow('use letters, digits');
});

test('cleaning removes the values, and nothing of somebody else', async () => {
  await data.save('a', 1);
  await data.clean();
  expect(existsSync(data.dir)).toBe(false);
  await data.clean();

  const folder = join(project, 'mine');
  await mkdir(folder);
  await writeFile(join(folder, 'fixture.json'), '{}');
  const own = testData(folder);
  await own.save('a', 1);
  await own.clean();
  expect(await readdir(folder)).toEqual(['fixture.json']);
});

test('options of Terraform come back as they were, but for what lives in the process only', async () => {
  const options = {
    dir: '/roots/web',
    binary: 'tofu',
    env: { TF_CLI_CONFIG_FILE: '/roots/cli.tfrc', TF_WORKSPACE: undefined },
    vars: { password: 'open sesame', sizes: [1, 2], nothing: null },
    varFiles: ['a.tfvars'],
    backendConfig: { bucket: 'x', encrypt: true },
    targets: ['terraform_data.x'],
    lock: false,
    lockTimeout: '30s' as const,
    retry: { maxRetries: 2 },
    extraArgs: { plan: ['-compact-warnings'] },
    secrets: ['open sesame'],
    timeoutMs: 1_000,
  };
  await data.saveOptions({ ...options, ...{ signal: new AbortController().signal, log: () => undefined } });
  const loaded = await testData({ name: 'redeploy', project }).loadOptions();
  expect(loaded).toEqual(options);
  expect(Object.keys(loaded.env ?? {})).toContain('TF_WORKSPACE');
  expect((await stat(join(data.dir, 'terraform-options.saved.json'))).mode & 0o777).toBe(0o600);
});

test('a directory is saved as an absolute path', async () => {
  await data.saveOptions({ dir: 'roots/web' });
  expect((await data.loadOptions()).dir).toBe(join(process.cwd(), 'roots/web'));
  await data.clean();
  await expect(data.loadOptions('deploy')).rejects.toThrow('run stage deploy first');
});
