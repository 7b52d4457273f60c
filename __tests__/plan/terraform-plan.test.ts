import { pendingChanges, terraformPlan } from '../../src/plan';
import { resourceChange } from './hand-made';

test.each([
  [['create', 'forget'], 'Terraform'],
  [['forget', 'create'], 'OpenTofu'],
])('%j of %s is a replacement that leaves the old one', (actions) => {
  const plan = terraformPlan({ resource_changes: [resourceChange('aws_instance.web', actions)] });
  expect(plan.resource('aws_instance.web')).toMatchObject({ action: 'replace', order: 'forget-old' });
});

test('actions that are not known are no “nothing”', () => {
  const plan = terraformPlan({ resource_changes: [resourceChange('aws_instance.web', ['bless'])] });
  expect(plan.resource('aws_instance.web').action).toBe('unknown');
  expect(plan.isEmpty).toBe(false);
});

test('a plan without actions changes nothing', () => {
  expect(terraformPlan({ resource_changes: [resourceChange('aws_instance.web', [])] }).isEmpty).toBe(true);
});

const drifted = resourceChange('aws_instance.web', ['update'], {}, { before: { tags: { a: 1 } }, after: { tags: { a: 2 } } });

test('drift is told, and is alone no change', () => {
  const plan = terraformPlan({
    resource_drift: [drifted],
    resource_changes: [resourceChange('aws_instance.web', ['no-op'])],
    applyable: false,
  });
  expect(plan.drift[0]?.changedAttributes).toMatchObject([{ path: 'tags.a', before: 1, after: 2 }]);
  expect(plan.isEmpty).toBe(true);
});

test('drift that a refresh-only plan takes up is a change, as Terraform sees it', () => {
  expect(terraformPlan({ resource_drift: [drifted], applyable: true }).isEmpty).toBe(false);
});

test('a resource that only moved has not drifted', () => {
  const moved = resourceChange('aws_instance.web', ['no-op'], { previous_address: 'aws_instance.old' });
  expect(terraformPlan({ resource_drift: [moved] }).drift).toEqual([]);
});

test('an old copy that a replacement left stands apart, and its removal is a change', () => {
  const plan = terraformPlan({
    resource_changes: [
      resourceChange('aws_instance.web', ['no-op']),
      resourceChange('aws_instance.web', ['delete'], { deposed: 'ab12' }),
    ],
  });
  expect(plan.resource('aws_instance.web').action).toBe('no-op');
  expect(plan.deposed).toMatchObject([{ address: 'aws_instance.web', deposed: 'ab12', action: 'delete' }]);
  expect(pendingChanges(plan).map(({ text }) => text)).toEqual(['aws_instance.web (deposed ab12) will be destroyed']);
});

test('what is left for a later plan is told, and the plan is not empty', () => {
  const resource_change = resourceChange('aws_instance.web', ['create']);
  const plan = terraformPlan({ planned_values: {}, deferred_changes: [{ reason: 'provider_config_unknown', resource_change }] });
  expect(plan.isEmpty).toBe(false);
  expect(pendingChanges(plan).map(({ text }) => text)).toEqual([
    'aws_instance.web is left for a later plan: provider config unknown',
  ]);
});

test('paths of what forces a replacement are spelled to be read', () => {
  const change = {
    before: { tags: { 'a b': 1, c: 2 }, disk: [{ size: 1 }] },
    after: { tags: { 'a b': 2, c: 3 }, disk: [{ size: 2 }] },
    replace_paths: [
      ['tags', 'a b'],
      ['tags', 'c'],
      ['disk', 0, 'size'],
    ],
  };
  const { replacedBecause } = terraformPlan({
    resource_changes: [resourceChange('aws_x.y', ['delete', 'create'], {}, change)],
  }).resource('aws_x.y');
  expect(replacedBecause.map(({ path }) => path)).toEqual(['tags["a b"]', 'tags.c', 'disk[0].size']);
});

test('a value that is sensitive anywhere is shown nowhere', () => {
  const change = {
    before: { input: 'old "one"', output: 'old "one"', text: '{"key":"old \\"one\\""}' },
    after: { input: 'new-one', output: 'new-one', text: 'key=new-one' },
    before_sensitive: { input: true },
    after_sensitive: { input: true },
  };
  const plan = terraformPlan({ resource_changes: [resourceChange('aws_x.y', ['update'], {}, change)] });
  const [told] = pendingChanges(plan);
  expect(told?.text).toBe(
    [
      'aws_x.y will be updated',
      '  input: (sensitive value) → (sensitive value)',
      '  output: (sensitive value) → (sensitive value)',
      '  text: "{\\"key\\":\\"(sensitive value)\\"}" → "key=(sensitive value)"',
    ].join('\n'),
  );
});

test('a plan may be given as text', () => {
  expect(terraformPlan(JSON.stringify({ resource_changes: [] })).isEmpty).toBe(true);
});

test.each([
  ['text', 'hello', '5 characters that are no JSON'],
  ['a state', { format_version: '1.0', values: {} }, 'it has neither resource_changes nor planned_values'],
  [
    'a plan of another form',
    { resource_changes: [{}] },
    'resource_changes.0.address: Invalid input: expected string, received undefined',
  ],
])('what is no plan is refused: %s', (_, given, reason) => {
  expect(() => terraformPlan(given)).toThrow(
    `this is no plan: ${reason}\n  → give it what \`terraform show -json <plan file>\` prints`,
  );
});
