import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm';
import { terraform } from 'groundplan/testkit';
import { groundplan, start } from './command-line';
import { alive, descendants } from './processes';
import { letGo, madeSlowly, slow } from './slow';
import { type Storage, storage, type TestRoot } from './storage';
import { until } from './until';

const minutes = (n: number): number => n * 60_000;

let here: Storage;
beforeAll(async () => { here = await storage(); }, 300_000);
afterAll(() => here[Symbol.asyncDispose]());

const addresses = ['aws_cloudwatch_log_group.this', 'aws_ssm_parameter.after', 'aws_ssm_parameter.before', 'terraform_data.slow'];

/** A parameter and a log group, then something slow, then another parameter. None of the three can be made twice. */
const root = (name: string): TestRoot => here.root(name, {
  provider: { aws: { region: 'ap-south-1' } },
  resource: {
    aws_ssm_parameter: {
      before: { name: `/${name}/before`, type: 'String', value: 'x' },
      after: { name: `/${name}/after`, type: 'String', value: 'x', depends_on: ['terraform_data.slow'] },
    },
    aws_cloudwatch_log_group: { this: { name: `/${name}/log` } },
    terraform_data: { slow: slow({ depends_on: ['aws_ssm_parameter.before', 'aws_cloudwatch_log_group.this'] }) },
  },
});

/** The same without a provider. */
const light = (name: string): TestRoot => here.root(name, { resource: { terraform_data: { first: {}, slow: slow({ depends_on: ['terraform_data.first'] }) } } });

async function inAws(name: string): Promise<string[]> {
  const { Parameters = [] } = await here.client(SSMClient).send(new GetParametersByPathCommand({ Path: `/${name}`, Recursive: true }));
  return [...Parameters.map((it) => it.Name ?? ''), ...(await here.cloud.logs.groups(`/${name}/`)).map((it) => it.name)].sort();
}

const deploy = (name: string) => groundplan(here, ['deploy', name, '--auto-approve', '--json']);
const outcomeOf = async (name: string): Promise<unknown> => (JSON.parse((await deploy(name)).stdout) as { outcome: unknown }).outcome;
const lockId = (stdout: string): string => (JSON.parse(stdout) as { lock: { id: string } }).lock.id;

async function endsRight({ name, run }: TestRoot): Promise<void> {
  expect(await outcomeOf(name)).toBe('applied');
  expect(await terraform.state.list(run)).toEqual(addresses);
  expect(await inAws(name)).toEqual([`/${name}/after`, `/${name}/before`, `/${name}/log`]);
  expect(await outcomeOf(name)).toBe('unchanged');
}

test('when our process is killed, Terraform ends in order and is gone; a second run finishes', async () => {
  const { name, dir, run } = light('we');
  const running = start(here, ['deploy', name, '--auto-approve']);
  await madeSlowly(dir);
  const started = descendants(running.pid);
  process.kill(running.pid, 'SIGKILL');
  await running.ended;
  await until(() => alive(started).length === 0, 'nothing is left of it');
  expect(await terraform.state.list(run)).toEqual(['terraform_data.first', 'terraform_data.slow']);
  letGo(dir);
  expect(await outcomeOf(name)).toBe('applied');
  expect(await outcomeOf(name)).toBe('unchanged');
}, minutes(3));

test('when Terraform is killed, what the state misses is taken up by the second run, once its lock is released', async () => {
  const given = root('terraform');
  const running = start(here, ['deploy', given.name, '--auto-approve']);
  await madeSlowly(given.dir);
  const [child] = descendants(running.pid).filter((it) => it.command.startsWith(here.binary));
  process.kill(child?.pid ?? 0, 'SIGKILL');
  const killed = await running.ended;
  letGo(given.dir);
  expect(killed.code).toBe(1);
  expect(killed.stderr).toContain('ended by force');
  expect(await terraform.state.list(given.run)).toEqual([]);
  expect(await inAws(given.name)).toEqual([`/${given.name}/before`, `/${given.name}/log`]);

  const locked = await deploy(given.name);
  expect(locked.code).toBe(1);
  expect((await groundplan(here, ['unlock', given.name, lockId(locked.stdout)])).code).toBe(0);
  const destroyed = await groundplan(here, ['destroy', given.name, '--auto-approve']);
  expect(destroyed.code).toBe(1);
  expect(destroyed.stderr).toContain(`run groundplan deploy ${given.name} first`);
  await endsRight(given);
}, minutes(6));

test('a state that cannot be written is told with its place, and written by the next run', async () => {
  const given = light('unwritten');
  // A key that nobody gave out is taken for as long as IAM is not enforced.
  const running = start(here, ['deploy', given.name, '--auto-approve'], { AWS_ACCESS_KEY_ID: 'expires' });
  await madeSlowly(given.dir);
  const failed = await here.emulator.enforcingIam(() => {
    letGo(given.dir);
    return running.ended;
  });
  const file = join(given.dir, 'errored.tfstate');
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain(`It lies in ${file}`);
  const locked = await deploy(given.name);
  expect((await groundplan(here, ['unlock', given.name, lockId(locked.stdout)])).code).toBe(0);
  expect(await outcomeOf(given.name)).toBe('unchanged');
  expect(existsSync(file)).toBe(false);
  expect(await terraform.state.list(given.run)).toEqual(['terraform_data.first', 'terraform_data.slow']);
}, minutes(3));
