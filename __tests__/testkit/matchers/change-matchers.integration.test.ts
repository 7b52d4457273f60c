import '../../../src/testkit/matchers/register';
import { terraformPlan, type TerraformPlan } from '../../../src/plan';
import { changedRoot } from '../../plan/changed-root';
import { messageOf, said } from './message';

let plan: TerraformPlan;

beforeAll(async () => {
  const made = await changedRoot();
  plan = terraformPlan(made.plan);
}, 60_000);

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
