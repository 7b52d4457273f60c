import { inspect } from 'node:util';
import { z } from 'zod';
import { NotThere, pendingChanges, terraformPlan, type TerraformPlan, UnexpectedForm } from '../../src/plan';
import { changedRoot } from './changed-root';
import { realPlan } from './real-plan';

let plan: TerraformPlan;

beforeAll(async () => {
  plan = terraformPlan((await changedRoot()).plan);
}, 60_000);

test('each resource has one action, told in one word', () => {
  expect(
    Object.fromEntries(plan.resources.map(({ address, action, order }) => [address, [action, order].filter(Boolean).join(' ')])),
  ).toEqual({
    'data.terraform_remote_state.late': 'read',
    'terraform_data.brought': 'import',
    'terraform_data.brought_changed': 'update',
    'terraform_data.careful': 'replace create-first',
    'terraform_data.counted[0]': 'replace delete-first',
    'terraform_data.counted[1]': 'delete',
    'terraform_data.forgotten': 'forget',
    'terraform_data.gone': 'delete',
    'terraform_data.hidden': 'update',
    'terraform_data.kept': 'no-op',
    'terraform_data.new_name': 'move',
    'terraform_data.new_updated': 'update',
    'terraform_data.replaced': 'replace delete-first',
    'terraform_data.triggered': 'replace delete-first',
    'terraform_data.updated': 'update',
    'module.database["w"].module.inner.terraform_data.deep': 'create',
    'module.database["w"].terraform_data.this': 'create',
    'module.database["x"].module.inner.terraform_data.deep': 'no-op',
    'module.database["x"].terraform_data.this': 'no-op',
    'module.database["y.z"].module.inner.terraform_data.deep': 'delete',
    'module.database["y.z"].terraform_data.this': 'delete',
  });
});

test('reasons are told in words', () => {
  const reason = (address: string): string | undefined => plan.resource(address).reason;
  expect(reason('terraform_data.counted[0]')).toBe('requested by -replace');
  expect(reason('terraform_data.counted[1]')).toBe('its index is beyond count');
  expect(reason('terraform_data.triggered')).toBe('replace_triggered_by');
  expect(reason('terraform_data.careful')).toBe('it cannot be changed in place');
  expect(reason('module.database["y.z"].terraform_data.this')).toBe('its module is no longer in the configuration');
  expect(reason('terraform_data.updated')).toBeUndefined();
});

test('moves and imports keep what they are besides an update', () => {
  expect(plan.resource('terraform_data.new_updated')).toMatchObject({
    action: 'update',
    previousAddress: 'terraform_data.old_updated',
  });
  expect(plan.resource('terraform_data.new_name').previousAddress).toBe('terraform_data.old_name');
  expect(plan.resource('terraform_data.brought').importId).toBe('some-id');
  expect(plan.resource('terraform_data.brought_changed')).toMatchObject({
    action: 'update',
    importId: 'other-id',
  });
  expect(plan.resource('terraform_data.updated')).toMatchObject({
    previousAddress: undefined,
    importId: undefined,
  });
});

test('values before and after are reached as they are, and what is unknown by path', () => {
  const updated = plan.resource('terraform_data.updated');
  expect(updated.before['input']).toMatchObject({
    size: 1,
    key: 'first-secret',
  });
  expect(updated.after['input']).toMatchObject({
    size: 2,
    key: 'second-secret',
  });
  expect(updated.unknown).toEqual(['input.names[1]', 'output']);
  expect(updated.afterAs(z.object({ input: z.object({ size: z.number() }) })).input.size).toBe(2);
  expect(plan.resource('terraform_data.gone').after).toEqual({});
});

test('values of another form are an error with the place, without the value', () => {
  const schema = z.object({ input: z.object({ key: z.number() }) });
  const reading = (): unknown => plan.resource('terraform_data.updated').afterAs(schema);
  expect(reading).toThrow(UnexpectedForm);
  expect(reading).toThrow(/^terraform_data\.updated after apply is not of the expected form\n {2}input\.key: /);
  expect(reading).not.toThrow(/secret/);
});

test('what forces a replacement is told by path, with before and after, without secrets', () => {
  expect(plan.resource('terraform_data.replaced').replacedBecause).toEqual([
    {
      path: 'triggers_replace',
      before: { a: 1, 'b c': ['x'], key: '(sensitive value)' },
      after: { a: 2, 'b c': ['x'], key: '(sensitive value)' },
      forcesReplacement: true,
      onlySensitivity: false,
    },
  ]);
  expect(plan.resource('terraform_data.triggered').replacedBecause).toEqual([]);
});

test('resources are found by type and by module, with and without keys', () => {
  expect(plan.ofType('terraform_data')).toHaveLength(20);
  expect(plan.ofType('data.terraform_remote_state').map(({ address }) => address)).toEqual(['data.terraform_remote_state.late']);
  expect(plan.inModule('module.database')).toHaveLength(6);
  expect(
    plan
      .inModule('module.database["y.z"]')
      .map(({ address }) => address)
      .sort(),
  ).toEqual(['module.database["y.z"].module.inner.terraform_data.deep', 'module.database["y.z"].terraform_data.this']);
  expect(plan.inModule('module.database.module.inner')).toHaveLength(3);
  expect(plan.inModule('module.data')).toEqual([]);
  expect(() => plan.inModule('database')).toThrow('"database" is no address of a module: write module.database');
});

test('an address that is not there is an error with the nearest ones', () => {
  expect(plan.find('module.database.terraform_data.this')).toBeUndefined();
  expect(() => plan.resource('module.database.terraform_data.this')).toThrow(NotThere);
  expect(() => plan.resource('module.database.terraform_data.this')).toThrowErrorMatchingInlineSnapshot(`
    "there is no resource module.database.terraform_data.this in the plan
      nearest:
        module.database["w"].terraform_data.this
        module.database["x"].terraform_data.this
        module.database["y.z"].terraform_data.this
        module.database["w"].module.inner.terraform_data.deep
        module.database["x"].module.inner.terraform_data.deep"
  `);
  expect(() => plan.resource('terraform_data.craeful')).toThrow(/nearest:\n +terraform_data\.careful\n/);
});

test('changes leave out what stays and what is only read; late reads stand apart', () => {
  expect(plan.changes.filter(({ action }) => ['no-op', 'read'].includes(action))).toEqual([]);
  expect(plan.changes).toHaveLength(17);
  expect(plan.reads.map(({ address }) => address)).toEqual(['data.terraform_remote_state.late']);
});

test('outputs have an action, values, and say whether they are sensitive or unknown', () => {
  expect(
    Object.values(plan.outputs).map(({ name, action, sensitive, unknown }) => ({
      name,
      action,
      sensitive,
      unknown,
    })),
  ).toEqual([
    { name: 'gone', action: 'delete', sensitive: false, unknown: false },
    { name: 'new', action: 'create', sensitive: false, unknown: true },
    { name: 'same', action: 'no-op', sensitive: false, unknown: false },
    { name: 'secret', action: 'update', sensitive: true, unknown: false },
    { name: 'size', action: 'update', sensitive: false, unknown: false },
  ]);
  expect([plan.output('size').before, plan.output('size').after]).toEqual([1, 2]);
  expect(plan.output('secret').after).toBe('second-secret');
  expect(plan.output('size').afterAs(z.number())).toBe(2);
  expect(() => plan.output('sise')).toThrow('there is no output sise in the plan\n  nearest:\n    size');
});

test('checks tell their problems', () => {
  expect(plan.checks).toEqual([
    {
      address: 'check.size',
      status: 'fail',
      problems: ['the size is not two'],
    },
  ]);
});

test('a plan that is printed shows no secrets', () => {
  for (const it of [plan, plan.resource('terraform_data.updated'), plan.output('secret')]) {
    expect(inspect(it, { depth: 10, showHidden: true })).not.toMatch(/(first|second)-secret/);
    expect(JSON.stringify(it)).not.toMatch(/(first|second)-secret/);
  }
});

test('pending changes are told with every attribute, before and after', () => {
  expect(
    pendingChanges(plan)
      .map(({ text }) => text.replace(/"[\da-f]{8}-[\da-f-]+"/g, '"…"'))
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "terraform_data.brought will be imported by "some-id"
    terraform_data.brought_changed will be updated (after its import by "other-id")
      input: not set → 4
      output: not set → (known after apply)
    terraform_data.careful will be replaced (made anew, then the old one destroyed): it cannot be changed in place
      triggers_replace: 1 → 2 (forces the replacement)
      id: "…" → (known after apply)
    terraform_data.counted[0] will be replaced (destroyed, then made anew): requested by -replace
      id: "…" → (known after apply)
    terraform_data.counted[1] will be destroyed: its index is beyond count
    terraform_data.forgotten will be forgotten and left as it is: it is no longer in the configuration
    terraform_data.gone will be destroyed: it is no longer in the configuration
    terraform_data.hidden will be updated
      input: (sensitive value) → (sensitive value) (only its sensitivity changes)
    terraform_data.new_name moves from terraform_data.old_name
    terraform_data.new_updated will be updated (moved from terraform_data.old_updated)
      input: 1 → 2
      output: 1 → (known after apply)
    terraform_data.replaced will be replaced (destroyed, then made anew): it cannot be changed in place
      triggers_replace.a: 1 → 2 (forces the replacement)
      triggers_replace.key: (sensitive value) → (sensitive value) (forces the replacement)
      id: "…" → (known after apply)
    terraform_data.triggered will be replaced (destroyed, then made anew): replace_triggered_by
      id: "…" → (known after apply)
    terraform_data.updated will be updated
      input["cost center"]: "x" → "y"
      input.key: (sensitive value) → (sensitive value)
      input.names: ["a"] → ["a", (known after apply)]
      input.size: 1 → 2
      output: { "cost center": "x", key: (sensitive value), names: ["a"], size: 1 } → (known after apply)
    module.database["w"].terraform_data.this will be created
    module.database["y.z"].terraform_data.this will be destroyed: its module is no longer in the configuration
    module.database["w"].module.inner.terraform_data.deep will be created
    module.database["y.z"].module.inner.terraform_data.deep will be destroyed: its module is no longer in the configuration
    data.terraform_remote_state.late will be read during the apply: what it asks for is known only after apply
    output.gone will be removed: "a" → not set
    output.new will be made: not set → (known after apply)
    output.secret will be changed: (sensitive value) → (sensitive value)
    output.size will be changed: 1 → 2"
  `);
});

describe('a plan is empty', () => {
  const root = 'resource "terraform_data" "it" {\n  input = 1\n}\noutput "it" {\n  value = 1\n}\n';
  const emptyAfter = async (now: string): Promise<boolean> =>
    terraformPlan((await realPlan({ before: { 'main.tf': root }, now: { 'main.tf': now } })).plan).isEmpty;

  test('where nothing changes', async () => {
    expect(await emptyAfter(root)).toBe(true);
  });

  test('not where only an output changes', async () => {
    expect(await emptyAfter(root.replace('value = 1', 'value = 2'))).toBe(false);
  });

  test('not where a resource only moves', async () => {
    const moved = 'moved {\n  from = terraform_data.it\n  to = terraform_data.there\n}\n';
    expect(await emptyAfter(root.replace('"terraform_data" "it"', '"terraform_data" "there"') + moved)).toBe(false);
  });

  test('not where only a data source is read late, as Terraform sees it', async () => {
    const late = 'data "terraform_remote_state" "it" {\n  backend = "local"\n  config = { path = timestamp() }\n}\n';
    expect(await emptyAfter(root + late)).toBe(false);
  });
});
