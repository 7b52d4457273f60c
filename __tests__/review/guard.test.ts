import { destructiveStateful, orphans } from '../../src/review';
import { planOf } from './change';

const database = 'module.database.aws_db_instance.this';

test('a database that is destroyed or replaced, in either order, is told with what it holds', () => {
  const plan = planOf([
    { address: database, actions: ['delete', 'create'] },
    { address: 'aws_s3_bucket.files', actions: ['create', 'delete'] },
    { address: 'aws_kms_key.key', actions: ['delete'] },
    { address: 'tls_private_key.ssh', actions: ['create', 'forget'] },
  ]);
  expect(destructiveStateful(plan)).toEqual([
    { address: database, action: 'replace', type: 'aws_db_instance', reason: 'holds a database' },
    { address: 'aws_s3_bucket.files', action: 'replace', type: 'aws_s3_bucket', reason: expect.any(String) as string },
    { address: 'aws_kms_key.key', action: 'delete', type: 'aws_kms_key', reason: expect.any(String) as string },
    { address: 'tls_private_key.ssh', action: 'replace', type: 'tls_private_key', reason: expect.any(String) as string },
  ]);
});

test('what stays, and what can be made again, is not told', () => {
  const plan = planOf([
    { address: 'aws_db_instance.a', actions: ['update'] },
    { address: 'aws_db_instance.b', actions: ['no-op'], previous_address: 'aws_db_instance.old' },
    { address: 'aws_db_instance.c', actions: ['forget'] },
    { address: 'aws_db_instance.d', actions: ['create'] },
    { address: 'aws_instance.host', actions: ['delete', 'create'] },
    { address: 'data.aws_s3_bucket.e', actions: ['delete'], mode: 'data', type: 'aws_s3_bucket' },
  ]);
  expect(destructiveStateful(plan)).toEqual([]);
});

test('an old copy that a replacement left behind counts too', () => {
  expect(destructiveStateful(planOf([{ address: database, actions: ['delete'], deposed: 'a1b2' }]))).toHaveLength(1);
});

test.each([
  [[database], true],
  [['module.database'], true],
  [['module.data'], false],
  [['module.database.aws_db_instance'], false],
  [['aws_db_instance.this'], false],
  [[], false],
])('with %j allowed it is silent: %s', (allowed, silent) => {
  const plan = planOf([{ address: database, actions: ['delete'] }]);
  expect(destructiveStateful(plan, { allowed })).toHaveLength(silent ? 0 : 1);
});

test('a resource with a key is allowed by its whole address only, a module with all its keys', () => {
  const plan = planOf([{ address: 'module.shop["eu"].aws_db_instance.this["a"]', actions: ['delete'], type: 'aws_db_instance' }]);
  const left = (allowed: string): number => destructiveStateful(plan, { allowed: [allowed] }).length;
  expect(left('module.shop')).toBe(0);
  expect(left('module.shop["eu"]')).toBe(0);
  expect(left('module.shop["us"]')).toBe(1);
  expect(left('module.shop["eu"].aws_db_instance.this')).toBe(1);
  expect(left('module.shop["eu"].aws_db_instance.this["a"]')).toBe(0);
});

test('what the state holds and the root does not is an orphan, whatever it holds', () => {
  const plan = planOf([
    { address: 'aws_instance.web', actions: ['delete'], action_reason: 'delete_because_no_resource_config' },
    { address: 'module.old.aws_db_instance.this', actions: ['delete'], action_reason: 'delete_because_no_module' },
    { address: 'aws_eip.a', actions: ['delete'], action_reason: 'delete_because_no_move_target' },
    { address: 'aws_alarm.b["gone"]', actions: ['delete'], action_reason: 'delete_because_each_key', type: 'aws_alarm' },
    { address: 'aws_instance.c', actions: ['delete'] },
    { address: 'aws_instance.d', actions: ['forget'], action_reason: 'delete_because_no_resource_config' },
  ]);
  expect(orphans(plan).map(({ address }) => address)).toEqual([
    'aws_instance.web',
    'module.old.aws_db_instance.this',
    'aws_eip.a',
  ]);
  expect(orphans(plan)[1]).toMatchObject({ why: 'its module is no longer in the configuration', reason: 'holds a database' });
  expect(orphans(plan, { allowed: ['module.old', 'aws_eip.a'] }).map(({ address }) => address)).toEqual(['aws_instance.web']);
});

test('what is moved to a key that the configuration does not have is an orphan, too', () => {
  const plan = planOf([
    { address: 'aws_security_group.this["hots"]', previous_address: 'aws_security_group.host', actions: ['delete'], action_reason: 'delete_because_each_key' },
    { address: 'aws_security_group.this["gone"]', previous_address: 'aws_security_group.this["gone"]', actions: ['delete'], action_reason: 'delete_because_each_key' },
  ]);
  expect(orphans(plan).map(({ address }) => address)).toEqual(['aws_security_group.this["hots"]']);
});
