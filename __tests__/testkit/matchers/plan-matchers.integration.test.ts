import '../../../src/testkit/matchers/register';
import { terraformPlan, type TerraformPlan, terraformState, type TerraformState } from '../../../src/plan';
import { changedRoot } from '../../plan/changed-root';
import { messageOf } from './message';

let plan: TerraformPlan;
let state: TerraformState;

beforeAll(async () => {
  const made = await changedRoot();
  plan = terraformPlan(made.plan);
  state = terraformState(made.state);
}, 60_000);

/** Ids are made by chance. */
const said = (assertion: () => void): string => messageOf(assertion).replace(/"[\da-f]{8}-[\da-f-]+"/g, '"…"');

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

describe('toReplace', () => {
  test('holds for a replacement and its cause: an attribute, or the reason', () => {
    expect(plan).toReplace('terraform_data.replaced');
    expect(plan).toReplace('terraform_data.replaced', {
      because: 'triggers_replace',
    });
    expect(plan).toReplace('terraform_data.replaced', {
      because: 'triggers_replace["a"]',
    });
    expect(plan).not.toReplace('terraform_data.replaced', {
      because: 'triggers_replace["b c"]',
    });
    expect(plan).toReplace('terraform_data.counted[0]', {
      because: '-replace',
    });
    expect(plan).toReplace('terraform_data.triggered', {
      because: /triggered/,
    });
    expect(plan).not.toReplace('terraform_data.updated');
  });

  test('tells what happens instead, and what forces it', () => {
    expect(said(() => expect(plan).toReplace('terraform_data.new_updated'))).toMatchInlineSnapshot(`
      "expect(plan).toReplace(terraform_data.new_updated)

      it is not replaced:
        terraform_data.new_updated will be updated (moved from terraform_data.old_updated)
          input: 1 → 2
          output: 1 → (known after apply)"
    `);
    expect(said(() => expect(plan).toReplace('terraform_data.replaced', { because: 'input' }))).toMatchInlineSnapshot(`
      "expect(plan).toReplace(terraform_data.replaced, because input)

      it is replaced, but for another reason:
        terraform_data.replaced will be replaced (destroyed, then made anew): it cannot be changed in place
          triggers_replace.a: 1 → 2 (forces the replacement)
          triggers_replace.key: (sensitive value) → (sensitive value) (forces the replacement)"
    `);
    expect(said(() => expect(plan).not.toReplace('terraform_data.replaced'))).toMatchInlineSnapshot(`
      "expect(plan).not.toReplace(terraform_data.replaced)

      it is replaced:
        terraform_data.replaced will be replaced (destroyed, then made anew): it cannot be changed in place
          triggers_replace.a: 1 → 2 (forces the replacement)
          triggers_replace.key: (sensitive value) → (sensitive value) (forces the replacement)"
    `);
    expect(said(() => expect(plan).toReplace('terraform_data.replace'))).toMatchInlineSnapshot(`
      "expect(plan).toReplace(terraform_data.replace)

      the plan has no such resource; nearest of its 21:
        terraform_data.replaced
        terraform_data.new_name
        terraform_data.kept
        terraform_data.updated
        terraform_data.new_updated"
    `);
  });
});

test('toOnlyChange names what else changes, and what should but does not', () => {
  const most = [
    'module.database',
    'terraform_data.c*',
    /brought/,
    'terraform_data.new_*',
    'terraform_data.gone',
    'terraform_data.triggered',
  ];
  const rest = ['terraform_data.forgotten', 'terraform_data.hidden', 'terraform_data.updated', 'terraform_data.replaced'];
  expect(plan).toOnlyChange([...most, ...rest]);
  expect(said(() => expect(plan).toOnlyChange([...most, ...rest.slice(0, 2), 'terraform_data.kept', 'terraform_data.upgraded'])))
    .toMatchInlineSnapshot(`
    "expect(plan).toOnlyChange(patterns)

    the plan changes more:
      terraform_data.replaced will be replaced (destroyed, then made anew): it cannot be changed in place
        triggers_replace.a: 1 → 2 (forces the replacement)
        triggers_replace.key: (sensitive value) → (sensitive value) (forces the replacement)
        id: "…" → (known after apply)
      terraform_data.updated will be updated
        input["cost center"]: "x" → "y"
        input.key: (sensitive value) → (sensitive value)
        input.names: ["a"] → ["a", (known after apply)]
        input.size: 1 → 2
        output: { "cost center": "x", key: (sensitive value), names: ["a"], size: 1 } → (known after apply)
    what should change does not:
      terraform_data.kept stays as it is
      terraform_data.upgraded is not in the plan; nearest of what changes: terraform_data.updated, terraform_data.replaced, terraform_data.triggered"
  `);
  expect(said(() => expect(plan).not.toOnlyChange([/./]))).toMatch(
    /^expect\(plan\)\.not\.toOnlyChange\(patterns\)\n\nthe plan changes just that:\n {2}terraform/,
  );
});

test('toDestroyNothing names what is destroyed, and what forces it', () => {
  expect(said(() => expect(plan).toDestroyNothing())).toMatchInlineSnapshot(`
    "expect(plan).toDestroyNothing()

    the plan destroys 8:
      terraform_data.careful will be replaced (made anew, then the old one destroyed): it cannot be changed in place
        triggers_replace: 1 → 2 (forces the replacement)
        id: "…" → (known after apply)
      terraform_data.counted[0] will be replaced (destroyed, then made anew): requested by -replace
        id: "…" → (known after apply)
      terraform_data.counted[1] will be destroyed: its index is beyond count
      terraform_data.gone will be destroyed: it is no longer in the configuration
      terraform_data.replaced will be replaced (destroyed, then made anew): it cannot be changed in place
        triggers_replace.a: 1 → 2 (forces the replacement)
        triggers_replace.key: (sensitive value) → (sensitive value) (forces the replacement)
        id: "…" → (known after apply)
      terraform_data.triggered will be replaced (destroyed, then made anew): replace_triggered_by
        id: "…" → (known after apply)
      module.database["y.z"].terraform_data.this will be destroyed: its module is no longer in the configuration
      module.database["y.z"].module.inner.terraform_data.deep will be destroyed: its module is no longer in the configuration"
  `);
});

test('toCreate, toUpdate and toDestroy hold for just that action', () => {
  expect(plan).toCreate('module.database["w"].terraform_data.this');
  expect(plan).not.toCreate('terraform_data.replaced');
  expect(plan).toUpdate('terraform_data.updated');
  expect(plan).toDestroy('terraform_data.gone');
  expect(said(() => expect(plan).toDestroy('terraform_data.forgotten'))).toMatchInlineSnapshot(`
    "expect(plan).toDestroy(terraform_data.forgotten)

    the plan says:
      terraform_data.forgotten will be forgotten and left as it is: it is no longer in the configuration"
  `);
});

test('toBeEmptyPlan names every change', () => {
  const message = said(() => expect(plan).toBeEmptyPlan());
  expect(message).toMatch(
    /^expect\(plan\)\.toBeEmptyPlan\(\)\n\nthe plan would do 22 things:\n {2}terraform_data\.brought will be imported/,
  );
  expect(message).toContain('  terraform_data.updated will be updated\n    input["cost center"]: "x" → "y"\n');
  expect(message).toContain('  output.size will be changed: 1 → 2');
});

test('no message holds a secret', () => {
  const messages = [
    messageOf(() => expect(plan).toBeEmptyPlan()),
    messageOf(() => expect(plan).toDestroyNothing()),
    messageOf(() => expect(plan).toOnlyChange([])),
    messageOf(() => expect(plan).toEqual({})),
    messageOf(() => expect(plan.resource('terraform_data.updated')).toEqual(plan.resource('terraform_data.replaced'))),
  ];
  expect(messages.join('\n')).not.toMatch(/(first|second)-secret/);
});

test('plans are equal when all that they hold is', () => {
  const json = structuredClone(plan.json);
  expect(terraformPlan(json)).toEqual(plan);
  const [output] = Object.values(json.output_changes);
  if (output !== undefined) output.before = 'other';
  expect(terraformPlan(json)).not.toEqual(plan);
  expect(plan.output('size')).not.toEqual(plan.output('same'));
});
