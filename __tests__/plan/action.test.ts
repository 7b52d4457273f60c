import { actionOf, orderOf } from '../../src/plan/action';
import type { ResourceChange } from '../../src/terraform';
import { planOf } from '../review/change';

const only = (change: Parameters<typeof planOf>[0][number]): ResourceChange => {
  const [first] = planOf([change]).resource_changes;
  if (first === undefined) throw new Error('no change');
  return first;
};

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
  expect([actionOf(change), orderOf(change.change)]).toEqual([action, order]);
});

test('a move and an import are told where nothing else happens', () => {
  expect(actionOf(only({ address: 'aws_x.y', actions: ['no-op'], previous_address: 'aws_x.old' }))).toBe('move');
  expect(actionOf(only({ address: 'aws_x.y', actions: ['update'], previous_address: 'aws_x.old' }))).toBe('update');
  expect(actionOf(only({ address: 'aws_x.y', actions: ['no-op'], change: { importing: { id: 'i-1' } } }))).toBe('import');
});

test('a change without actions does nothing', () => {
  expect(actionOf(only({ address: 'aws_x.y', actions: [] }))).toBe('no-op');
  expect(actionOf(only({ address: 'aws_x.y' }))).toBe('no-op');
});
