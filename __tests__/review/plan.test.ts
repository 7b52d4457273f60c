import { actionOf, NotAPlan, orderOf, readPlan, type ResourceChange } from '../../src/review';
import { planOf } from './change';

const only = (change: Parameters<typeof planOf>[0][number]): ResourceChange => {
  const [first] = planOf([change]).resource_changes;
  if (first === undefined) throw new Error('no change');
  return first;
};

describe('reading a plan', () => {
  const json = JSON.stringify({
    format_version: '1.2',
    resource_changes: [{ address: 'aws_x.y', change: { actions: ['create'] } }],
  });

  test.each([
    ['as printed', json],
    ['with a byte order mark', `\uFEFF${json}`],
    [
      'with the lines of a wrapper',
      `[command]/usr/bin/terraform show -json p\n${json}\n::debug::Terraform exited with code 0.\n`,
    ],
    ['pretty-printed, with the lines of a wrapper', `$ terraform show\n${JSON.stringify(JSON.parse(json), null, 2)}\ndone\n`],
    ['without a version', json.replace('"format_version":"1.2",', '')],
  ])('%s', (_, text) => {
    expect(readPlan(text).resource_changes.map(({ address }) => address)).toEqual(['aws_x.y']);
  });

  test('a change without actions does nothing', () => {
    expect(actionOf(only({ address: 'aws_x.y', actions: [] }))).toBe('no-op');
    expect(actionOf(only({ address: 'aws_x.y' }))).toBe('no-op');
  });

  test.each([
    ['Error: nothing', /there is no JSON in it/],
    ['{"format_version":"1.0","terraform_version":"1.11.4","values":{}}', /it is a state/],
    ['[]', /neither resource_changes nor planned_values/],
    ['{"format_version":"2.0","resource_changes":[]}', /format_version: a plan of format 1.x/],
  ])('%j is refused', (text, reason) => {
    expect(() => readPlan(text)).toThrow(NotAPlan);
    expect(() => readPlan(text)).toThrow(reason);
  });
});

test.each([
  [['create'], 'create', undefined],
  [['update'], 'update', undefined],
  [['delete'], 'delete', undefined],
  [['read'], 'read', undefined],
  [['forget'], 'forget', undefined],
  [['no-op'], 'no-op', undefined],
  [['delete', 'create'], 'replace', 'delete-first'],
  [['create', 'delete'], 'replace', 'create-first'],
  [['create', 'forget'], 'replace', 'forget-old'],
  [['forget', 'create'], 'replace', 'forget-old'],
  [['dance'], 'unknown', undefined],
])('actions %j are %s', (actions, action, order) => {
  const change = only({ address: 'aws_x.y', actions });
  expect([actionOf(change), orderOf(change)]).toEqual([action, order]);
});

test('a move and an import are told where nothing else happens', () => {
  expect(actionOf(only({ address: 'aws_x.y', actions: ['no-op'], previous_address: 'aws_x.old' }))).toBe('move');
  expect(actionOf(only({ address: 'aws_x.y', actions: ['update'], previous_address: 'aws_x.old' }))).toBe('update');
  expect(actionOf(only({ address: 'aws_x.y', actions: ['no-op'], change: { importing: { id: 'i-1' } } }))).toBe('import');
});
