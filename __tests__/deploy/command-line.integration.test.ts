import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { terraform } from 'groundplan/testkit';
import { groundplan, onTerminal } from './command-line';
import { type Storage, storage, type TestRoot } from './storage';

jest.setTimeout(180_000);

let here: Storage;
beforeAll(async () => { here = await storage(); }, 300_000);
afterAll(() => here[Symbol.asyncDispose]());

const secret = 'correct horse battery staple';
const root = (name: string): TestRoot => here.root(name, {
  resource: { terraform_data: { login: { input: { user: 'ann', password: `\${sensitive("${secret}")}` } } } },
  output: { user: { value: 'ann' }, password: { value: secret, sensitive: true } },
});
const planFiles = ({ dir }: TestRoot): string[] => readdirSync(join(dir, '.terraform')).filter((it) => it.endsWith('.tfplan'));

test('without a terminal and without --auto-approve nothing begins: wrong usage, with how to go on', async () => {
  const { dir } = root('nobody');
  for (const command of ['deploy', 'destroy', 'bootstrap']) {
    const { code, stdout, stderr } = await groundplan(here, [command, 'nobody']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`give --auto-approve to ${command} nobody`);
  }
  expect(readdirSync(dir)).toEqual(['cdk.tf.json']);
});

test.each([
  [['deploy', 'no-such-environment', '--auto-approve'], /There is no environment no-such-environment/],
  [['deploy', 'nobody', '--auto-approve', '--lock-timeout', 'soon'], /Give a time such as 30s or 10m/],
])('%j is wrong usage', async (args, told) => {
  const { code, stderr } = await groundplan(here, args);
  expect(code).toBe(2);
  expect(stderr).toMatch(told);
});

test('as JSON the outcome alone is on standard output, without secrets; a second time nothing changes', async () => {
  root('json');
  const first = await groundplan(here, ['deploy', 'json', '--auto-approve', '--json']);
  expect(first.code).toBe(0);
  expect(JSON.parse(first.stdout)).toEqual({
    environment: 'json',
    operation: 'deploy',
    outcome: 'applied',
    changes: [{ address: 'terraform_data.login', action: 'create' }],
    outputs: { user: { sensitive: false, value: 'ann' }, password: { sensitive: true } },
  });
  expect(first.stderr).toContain('terraform_data.login');
  expect(first.stdout + first.stderr).not.toContain(secret);
  const second = await groundplan(here, ['deploy', 'json', '--auto-approve', '--json']);
  expect(second.code).toBe(0);
  expect(JSON.parse(second.stdout)).toMatchObject({ outcome: 'unchanged', changes: [], outputs: { user: { value: 'ann' } } });
});

test('a refusal has exit code 1, and as JSON its reasons', async () => {
  const { run, write } = here.root('refused', { resource: { terraform_data: { a: {}, b: {} } } });
  expect((await groundplan(here, ['deploy', 'refused', '--auto-approve'])).code).toBe(0);
  write({ resource: { terraform_data: { a: {} } } });
  const told = await groundplan(here, ['deploy', 'refused', '--auto-approve']);
  expect(told.code).toBe(1);
  expect(told.stderr).toContain("--allow-destroy 'terraform_data.b'");
  const { code, stdout } = await groundplan(here, ['deploy', 'refused', '--auto-approve', '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'refused', refusals: [{ address: 'terraform_data.b' }] });
  expect(await terraform.state.list(run)).toEqual(['terraform_data.a', 'terraform_data.b']);
});

describe('on a terminal', () => {
  const question = 'Apply this plan?';

  test.each([
    ['no', 'no\r', 1, /nothing was changed/],
    ['the end of input', '\u0004', 1, /nothing was changed/],
    ['Ctrl-C', '\u0003', 130, /Interrupted: nothing was changed/],
  ])('%s to the question changes nothing and leaves no plan behind', async (name, typed, expected, told) => {
    const asked = root(`asked-${name.replaceAll(' ', '-').toLowerCase()}`);
    const { code, stdout } = await onTerminal(here, ['deploy', asked.name], [[question, typed]]);
    expect(code).toBe(expected);
    expect(stdout).toContain('terraform_data.login will be created');
    expect(stdout).toMatch(told);
    expect(stdout).not.toContain(secret);
    expect(await terraform.state.list(asked.run)).toEqual([]);
    expect(planFiles(asked)).toEqual([]);
  });

  test('yes applies, and the outputs are told without secrets', async () => {
    const asked = root('asked-yes');
    const { code, stdout } = await onTerminal(here, ['deploy', asked.name], [[question, 'yes\r']]);
    expect(code).toBe(0);
    expect(stdout).toContain('Applied.');
    expect(stdout).toMatch(/password +\(sensitive\)/);
    expect(stdout).not.toContain(secret);
    expect(await terraform.state.list(asked.run)).toEqual(['terraform_data.login']);
  });
});
