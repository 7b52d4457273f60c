import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { terraform } from 'groundplan/testkit';
import { deploy } from '../../src/deploy/deploy';
import { Refused } from '../../src/deploy/failures';
import { conduct } from './recorded-conduct';
import { type Storage, storage, type TestRoot } from './storage';

jest.setTimeout(180_000);

let here: Storage;
beforeAll(async () => { here = await storage(); }, 300_000);
afterAll(() => here[Symbol.asyncDispose]());

const data = (...names: string[]): object => ({ resource: { terraform_data: Object.fromEntries(names.map((name) => [name, {}])) } });
/** What `random_id` makes counts as something that others hold on to. */
const held = (keeper: string): object => ({ byte_length: 4, keepers: { keeper } });
const withHeld = (keeper: string): object => ({ resource: { random_id: { name: held(keeper) }, terraform_data: { free: { triggers_replace: keeper } } } });
const planFiles = ({ dir }: TestRoot): string[] => readdirSync(join(dir, '.terraform')).filter((it) => it.endsWith('.tfplan'));
const refused = async (work: Promise<unknown>): Promise<Refused> => {
  const error = await work.catch((reason: unknown) => reason);
  if (error instanceof Refused) return error;
  throw new Error(`not refused: ${String(error)}`);
};

test('exactly the plan that was approved is applied, also if the root changes and somebody else plans meanwhile', async () => {
  const { run, write, ...root } = here.root('exact', data('a', 'b'));
  const told = conduct(async () => {
    write(data('c'));
    await deploy(run, conduct(false));
    return true;
  });
  expect((await deploy(run, told)).outcome).toBe('applied');
  expect(told.steps).toEqual(['init', 'plan', 'apply']);
  expect(told.plans.flatMap((it) => it.resource_changes.map(({ address }) => address))).toEqual(['terraform_data.a', 'terraform_data.b']);
  expect(await terraform.state.list(run)).toEqual(['terraform_data.a', 'terraform_data.b']);
  expect(planFiles({ run, write, ...root })).toEqual([]);
});

test('what is declined is not applied, and its plan is gone', async () => {
  const root = here.root('declined', data('a'));
  const planned: string[] = [];
  const told = conduct(() => {
    planned.push(...planFiles(root));
    return false;
  });
  expect((await deploy(root.run, told)).outcome).toBe('declined');
  expect(planned).toHaveLength(1);
  expect(planFiles(root)).toEqual([]);
  expect(await terraform.state.list(root.run)).toEqual([]);
});

test('where there is nothing to do nobody is asked', async () => {
  const { run } = here.root('unchanged', { ...data('a'), output: { greeting: { value: 'hello' } } });
  await deploy(run, conduct());
  const told = conduct(() => { throw new Error('asked'); });
  expect(await deploy(run, told)).toMatchObject({ outcome: 'unchanged', outputs: { greeting: { value: 'hello' } } });
  expect(told.plans).toEqual([]);
});

describe('what holds something', () => {
  test('is not replaced unless its address is allowed', async () => {
    const { run, write } = here.root('replaced', withHeld('one'));
    await deploy(run, conduct());
    write(withHeld('two'));
    const told = conduct(() => { throw new Error('asked'); });
    const error = await refused(deploy({ ...run, allowDestroy: ['random_id.other'] }, told));
    expect(error.refusals.map((it) => it.address)).toEqual(['random_id.name']);
    expect(error.message).toContain("--allow-destroy 'random_id.name'");
    expect(told.plans).toHaveLength(1);
    expect(told.notes).toEqual([expect.stringContaining('random_id.other allows nothing')]);
    expect(told.steps).not.toContain('apply');
    expect((await deploy({ ...run, allowDestroy: ['random_id.name'] }, conduct())).outcome).toBe('applied');
  });

  test('is not destroyed with its environment unless its address is allowed', async () => {
    const { run } = here.root('destroyed', withHeld('one'));
    await deploy(run, conduct());
    expect((await refused(deploy({ ...run, destroy: true }, conduct()))).refusals.map((it) => it.address)).toEqual(['random_id.name']);
    expect(await terraform.state.list(run)).toEqual(['random_id.name', 'terraform_data.free']);
    const told = conduct();
    expect((await deploy({ ...run, destroy: true, allowDestroy: ['random_id.name'] }, told)).outcome).toBe('applied');
    expect(told.steps).toEqual(['init', 'plan', 'destroy']);
    expect(await terraform.state.list(run)).toEqual([]);
  });
});

test('what the state holds and the root does not know is not removed unless it or its module is allowed', async () => {
  const { run, dir, write } = here.root('orphans', {});
  mkdirSync(join(dir, 'part'));
  writeFileSync(join(dir, 'part/main.tf.json'), JSON.stringify({ resource: { random_id: { name: held('one') }, terraform_data: { free: {} } } }));
  write({ ...data('kept', 'stray'), module: { part: { source: './part' } } });
  await deploy(run, conduct());
  write(data('kept'));
  const orphans = async (...allowDestroy: string[]): Promise<string[]> =>
    (await refused(deploy({ ...run, allowDestroy }, conduct()))).refusals.map((it) => it.address).sort();
  expect(await orphans()).toEqual(['module.part.random_id.name', 'module.part.terraform_data.free', 'terraform_data.stray']);
  expect(await orphans('module.part')).toEqual(['terraform_data.stray']);
  const told = conduct();
  expect((await deploy({ ...run, allowDestroy: ['module.part', 'terraform_data.stray'] }, told)).outcome).toBe('applied');
  expect(told.notes).toEqual([]);
  expect(await terraform.state.list(run)).toEqual(['terraform_data.kept']);
});
