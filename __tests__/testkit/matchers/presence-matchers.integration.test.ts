import '../../../src/testkit/matchers/register';
import { terraformPlan, type TerraformPlan, terraformState, type TerraformState } from '../../../src/plan';
import { changedRoot } from '../../plan/changed-root';
import { said } from './message';

let plan: TerraformPlan;
let state: TerraformState;

beforeAll(async () => {
  const made = await changedRoot();
  plan = terraformPlan(made.plan);
  state = terraformState(made.state);
}, 60_000);

describe('toHaveResource', () => {
  test('holds for what will be there, with attributes in part, and matchers in them', () => {
    expect(plan).toHaveResource('terraform_data.kept');
    expect(plan).toHaveResource('terraform_data.updated', {
      input: { size: 2 },
    });
    expect(plan).toHaveResource('terraform_data.updated', {
      input: expect.objectContaining({
        size: expect.any(Number) as unknown,
        'cost center': expect.stringMatching(/^y/) as unknown,
      }) as unknown,
    });
    expect(plan).toHaveResource({ type: 'terraform_data', module: 'module.database["x"]' }, { input: 'db' });
    expect(plan).toHaveResource('terraform_data.kept', {
      triggers_replace: undefined,
    });
    expect(plan).toHaveResource('data.terraform_remote_state.late');
    expect(plan).not.toHaveResource('terraform_data.kept', { input: 2 });
  });

  test('tells the attributes that differ, the unknown too, without secrets', () => {
    const attributes = {
      id: 'i-1',
      input: {
        size: 3,
        key: 'guessed',
        names: ['a'],
        'cost center': expect.stringContaining('z') as unknown,
      },
    };
    expect(said(() => expect(plan).toHaveResource('terraform_data.updated', attributes))).toMatchInlineSnapshot(`
      "expect(plan).toHaveResource(terraform_data.updated, attributes)

      terraform_data.updated is there, but differs:
        id: expected "i-1", received "…"
        input.size: expected 3, received 2
        input.key: (sensitive value), and not the one that is expected
        input.names: expected ["a"], received ["a", (known after apply)]
        input["cost center"]: expected StringContaining "z", received "y""
    `);
  });

  test('takes what only the apply tells for no value', () => {
    expect(plan).not.toHaveResource('terraform_data.counted[0]', {
      id: expect.anything() as unknown,
    });
    expect(plan).not.toHaveResource('terraform_data.counted[0]', {
      id: undefined,
    });
  });

  test('tells what is there instead', () => {
    expect(said(() => expect(plan).toHaveResource('terraform_data.careless'))).toMatchInlineSnapshot(`
      "expect(plan).toHaveResource(terraform_data.careless)

      the plan has no such resource; nearest of its 21:
        terraform_data.careful
        terraform_data.brought
        terraform_data.gone
        terraform_data.hidden
        terraform_data.kept"
    `);
    expect(
      said(() =>
        expect(plan).toHaveResource({
          type: 'aws_instance',
          module: 'module.database',
        }),
      ),
    ).toMatchInlineSnapshot(`
      "expect(plan).toHaveResource(aws_instance in module.database)

      the plan has no resource like it; nearest of its 21:
        module.database["w"].terraform_data.this
        module.database["x"].terraform_data.this
        module.database["y.z"].terraform_data.this
        module.database["w"].module.inner.terraform_data.deep
        module.database["x"].module.inner.terraform_data.deep"
    `);
  });

  test('does not count what goes', () => {
    expect(said(() => expect(plan).toHaveResource('terraform_data.gone'))).toMatchInlineSnapshot(`
      "expect(plan).toHaveResource(terraform_data.gone)

      it is there, but not after the apply:
        terraform_data.gone will be destroyed: it is no longer in the configuration"
    `);
    expect(plan).not.toHaveResource('terraform_data.forgotten');
  });

  test('tells of each of a type how it differs', () => {
    const wanted = { type: 'terraform_data', module: 'module.database' };
    expect(said(() => expect(plan).toHaveResource(wanted, { input: 'dc' }))).toMatchInlineSnapshot(`
      "expect(plan).toHaveResource(terraform_data in module.database, attributes)

      module.database["w"].terraform_data.this is there, but differs:
        input: expected "dc", received "db"
      module.database["x"].terraform_data.this is there, but differs:
        input: expected "dc", received "db"
      module.database["w"].module.inner.terraform_data.deep is there, but differs:
        input: expected "dc", received not set
      module.database["x"].module.inner.terraform_data.deep is there, but differs:
        input: expected "dc", received not set"
    `);
  });

  test('turned round, tells what it found, also where a secret was guessed', () => {
    expect(
      said(() =>
        expect(plan).not.toHaveResource('terraform_data.updated', {
          input: { key: 'second-secret' },
        }),
      ),
    ).toMatchInlineSnapshot(`
      "expect(plan).not.toHaveResource(terraform_data.updated, attributes)

      the plan has it:
        terraform_data.updated"
    `);
  });

  test('holds for a state', () => {
    expect(state).toHaveResource('terraform_data.gone');
    expect(state.json).toHaveResource('terraform_data.updated', {
      input: { size: 1 },
    });
    expect(
      said(() =>
        expect(state).toHaveResource('terraform_data.updated', {
          input: { size: 2, key: 'x' },
        }),
      ),
    ).toMatchInlineSnapshot(`
      "expect(state).toHaveResource(terraform_data.updated, attributes)

      terraform_data.updated is there, but differs:
        input.size: expected 2, received 1
        input.key: (sensitive value), and not the one that is expected"
    `);
  });
});

describe('toHaveOutput', () => {
  test('holds for outputs as they will be', () => {
    expect(plan).toHaveOutput('new');
    expect(plan).toHaveOutput('size', 2);
    expect(plan).toHaveOutput('size', expect.any(Number));
    expect(plan).toHaveOutput('secret', 'second-secret');
    expect(plan).not.toHaveOutput('gone');
    expect(state).toHaveOutput('gone', 'a');
    expect(state).not.toHaveOutput('new');
  });

  test('tells the value that is there, without secrets', () => {
    expect(said(() => expect(plan).toHaveOutput('size', 1))).toMatchInlineSnapshot(`
      "expect(plan).toHaveOutput(size, value)

      output.size: expected 1, received 2"
    `);
    expect(said(() => expect(plan).toHaveOutput('secret', 'second'))).toMatchInlineSnapshot(`
      "expect(plan).toHaveOutput(secret, value)

      output.secret: (sensitive value), and not the one that is expected"
    `);
    expect(said(() => expect(plan).not.toHaveOutput('secret', 'second-secret'))).toMatchInlineSnapshot(`
      "expect(plan).not.toHaveOutput(secret, value)

      output.secret is (sensitive value)"
    `);
    expect(said(() => expect(plan).not.toHaveOutput('size', 2))).toContain('\n\noutput.size is 2');
    expect(said(() => expect(plan).toHaveOutput('new', 1))).toMatchInlineSnapshot(`
      "expect(plan).toHaveOutput(new, value)

      output.new: expected 1, received (known after apply)"
    `);
    expect(said(() => expect(plan).toHaveOutput('gone'))).toMatchInlineSnapshot(`
      "expect(plan).toHaveOutput(gone)

      output.gone is there, but not after the apply"
    `);
    expect(said(() => expect(plan).toHaveOutput('sizes'))).toMatchInlineSnapshot(`
      "expect(plan).toHaveOutput(sizes)

      the plan has no such output; nearest of its 5:
        size
        same
        secret
        gone
        new"
    `);
    expect(said(() => expect(state).toHaveOutput('size', 2))).toMatchInlineSnapshot(`
      "expect(state).toHaveOutput(size, value)

      output.size: expected 2, received 1"
    `);
  });
});
