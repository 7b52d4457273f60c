import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Emulator, startEmulator } from '../../../src/emulator';
import { apply, destroy, init, output, plan, type RunOptions, show, stateList } from '../../../src/terraform';
import { inScratch } from '../../../src/testkit';
import { warm, WarmProviderEnded } from '../../../src/testkit/warm';
import { attachedIn, isAlive, isGone } from './processes';

const minutes = 60_000;
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
}, 5 * minutes);
afterAll(() => emulator.stop());

const pet = { 'main.tf': 'resource "random_pet" "this" {}\n' };
const parameter = {
  'main.tf': `
variable "region" {
  default = "eu-central-1"
}
variable "owner" {
  default = "a"
}
provider "aws" {
  region = var.region
  default_tags {
    tags = {
      owner = var.owner
    }
  }
}
data "aws_region" "this" {}
resource "aws_ssm_parameter" "this" {
  name  = "/warm"
  type  = "String"
  value = "x"
}
output "arn" {
  value = aws_ssm_parameter.this.arn
}
output "region" {
  value = data.aws_region.this.name
}
`,
};

const within = (options: RunOptions, env: RunOptions['env']): RunOptions => ({ ...options, env: { ...options.env, ...env } });

test('a root is applied, planned as with a provider that Terraform starts, and destroyed; the provider runs until then', async () => {
  await using scratch = await inScratch(parameter);
  const options = { dir: scratch.dir, ...emulator.terraform };
  await init(options);
  const providers = await warm(options);
  const [provider] = attachedIn(providers?.env ?? {});
  expect(provider?.address).toBe('registry.terraform.io/hashicorp/aws');

  await providers?.exclusively((env) => apply(within(options, env)));
  expect((await output(options)).outputs['arn']?.value).toMatch(/^arn:aws:ssm:eu-central-1:/);

  const vars = { region: 'us-west-2', owner: 'b' };
  await providers?.exclusively((env) => plan({ ...within(options, env), vars, out: 'warm' }));
  await plan({ ...options, vars, out: 'cold' });
  const plans = await providers?.exclusively((env) => Promise.all(['warm', 'cold'].map((planFile) => show({ ...within(options, env), planFile }))));
  const [one, other] = (plans ?? []).map((it) => ({ ...it.plan, timestamp: undefined }));
  expect(one?.output_changes['region']?.after).toBe('us-west-2');
  expect(one).toEqual(other);

  await providers?.exclusively((env) => destroy(within(options, env)));
  expect(await stateList(options)).toEqual([]);
  expect(isAlive(provider?.pid ?? 0)).toBe(true);
  await providers?.[Symbol.asyncDispose]();
  expect(await isGone(provider?.pid ?? 0)).toBe(true);
  expect(existsSync(provider?.socket ?? '')).toBe(false);
}, 5 * minutes);

test('a provider that dies is told with its end; what comes next does without it', async () => {
  await using scratch = await inScratch(pet);
  const options = { dir: scratch.dir, ...emulator.terraform };
  await init(options);
  await using providers = await warm(options);
  const [provider] = attachedIn(providers?.env ?? {});

  const failure = await providers
    ?.exclusively((env) => {
      process.kill(provider?.pid ?? 0, 'SIGKILL');
      return plan(within(options, env));
    })
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WarmProviderEnded);
  expect(String(failure)).toMatch(/hashicorp\/random, kept running for .*, ended while Terraform used it:\n[^]*ended with SIGKILL/);

  const { changes } = (await providers?.exclusively((env) => plan(within(options, env)))) ?? {};
  expect(changes).toBe(true);
  expect(attachedIn(providers?.env ?? {})).toEqual([]);
}, minutes);

test('a root that gets a second configuration of a provider goes on without the one that runs', async () => {
  await using scratch = await inScratch(pet);
  const options = { dir: scratch.dir, ...emulator.terraform };
  await init(options);
  await using providers = await warm(options);
  expect(await providers?.exclusively((env) => Promise.resolve(attachedIn(env).length))).toBe(1);
  await scratch.write({ 'more.tf': 'provider "random" {\n  alias = "other"\n}\n' });
  expect(await providers?.exclusively((env) => Promise.resolve(attachedIn(env).length))).toBe(0);
  expect(await warm(options)).toBeUndefined();
}, minutes);

test('the providers of a process that is killed end, with their sockets', async () => {
  await using scratch = await inScratch(pet);
  const options = { dir: scratch.dir, ...emulator.terraform };
  await init(options);
  const script = `
    const { warm } = require(${JSON.stringify(join(__dirname, '../../../src/testkit/warm'))});
    warm(${JSON.stringify(options)}).then(({ env }) => console.log(JSON.stringify(env)));
    setTimeout(() => {}, 300_000);
  `;
  const owner = spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const told = z.tuple([z.instanceof(Buffer)]).parse(await once(owner.stdout, 'data'));
  const [provider] = attachedIn(z.record(z.string(), z.string()).parse(JSON.parse(String(told[0]))));
  expect(isAlive(provider?.pid ?? 0)).toBe(true);
  owner.kill('SIGKILL');
  expect(await isGone(provider?.pid ?? 0)).toBe(true);
  expect(existsSync(provider?.socket ?? '')).toBe(false);
}, minutes);
