import { renderSummary, summarize } from '../../src/review';
import { planOf } from './change';

const rebuilt = {
  address: 'module.database.aws_db_instance.this',
  actions: ['delete', 'create'],
  action_reason: 'replace_because_cannot_update',
  change: {
    before: {
      engine_version: '16',
      storage_encrypted: false,
      password: 'old password',
      arn: 'arn:1',
      tags: { A: '1' },
      tags_all: { A: '1' },
    },
    after: {
      engine_version: '17',
      storage_encrypted: true,
      password: 'new password',
      tags: { A: '2' },
      tags_all: { A: '2' },
    },
    after_unknown: { arn: true },
    before_sensitive: { password: true },
    after_sensitive: { password: true },
    replace_paths: [['storage_encrypted']],
  },
};

const everything = [
  { address: 'module.network.aws_vpc.this', actions: ['create'] },
  { address: 'module.network.aws_subnet.public["a"]', actions: ['create'] },
  { address: 'aws_sns_topic.alarms', actions: ['create'] },
  {
    address: 'module.host.aws_instance.this',
    actions: ['update'],
    change: {
      before: {
        instance_type: 't4g.small',
        root_block_device: [{ volume_size: 20, encrypted: true }],
      },
      after: {
        instance_type: 't4g.medium',
        root_block_device: [{ volume_size: 30, encrypted: true }],
      },
    },
  },
  {
    address: 'aws_instance.bastion',
    actions: ['delete'],
    action_reason: 'delete_because_no_resource_config',
  },
  {
    address: 'aws_eip.host',
    actions: ['no-op'],
    previous_address: 'aws_eip.old',
  },
  {
    address: 'aws_iam_role.app',
    actions: ['update'],
    change: {
      importing: { id: 'app' },
      before: { path: '/' },
      after: { path: '/x/' },
    },
  },
  { address: 'data.aws_ami.al2023', actions: ['read'], mode: 'data' },
  rebuilt,
];

test('counts are by action and by module, without what is only read', () => {
  const { counts, modules, resources, empty } = summarize(planOf(everything));
  expect(counts).toEqual({
    create: 3,
    update: 2,
    delete: 1,
    move: 1,
    replace: 1,
  });
  expect(modules.find(({ module }) => module === 'module.network')?.counts).toEqual({ create: 2 });
  expect(resources.map(({ address }) => address)).not.toContain('data.aws_ami.al2023');
  expect(empty).toBe(false);
});

test('a replacement tells the attributes that force it, an update those that change', () => {
  const { resources } = summarize(planOf(everything));
  expect(resources.find(({ action }) => action === 'replace')).toMatchObject({
    order: 'delete-first',
    loses: 'holds a database',
    forcedBy: [{ path: 'storage_encrypted', before: 'false', after: 'true' }],
  });
  expect(resources.find(({ address }) => address === 'module.host.aws_instance.this')?.changes).toEqual([
    { path: 'instance_type', before: '"t4g.small"', after: '"t4g.medium"' },
    { path: 'root_block_device[0].volume_size', before: '20', after: '30' },
  ]);
});

test('the text tells what can do harm first', () => {
  expect(renderSummary(summarize(planOf(everything)), { color: false, width: 70 })).toMatchInlineSnapshot(`
    "Data or identity is lost
      ± module.database.aws_db_instance.this
          is replaced: it holds a database
          storage_encrypted  false → true  forces the replacement
          engine_version  "16" → "17"
          password  (sensitive value) changes
          tags.A  "1" → "2"

    Destroyed
      - aws_instance.bastion
          because it is no longer in the configuration

    Changed in place
      ~ module.host.aws_instance.this
          instance_type  "t4g.small" → "t4g.medium"
          root_block_device[0].volume_size  20 → 30
      ~ aws_iam_role.app
          imported from app
          path  "/" → "/x/"

    Adopted
      → aws_eip.host
          was aws_eip.old

    Created
      + root (1)
          aws_sns_topic.alarms
      + module.network (2)
          aws_vpc.this, aws_subnet.public["a"]

    3 to create, 2 to change, 1 to replace, 1 to destroy, 1 to move  (data or identity of 1 lost)"
  `);
});

test('a plan that does nothing says so, and one that changes only outputs as well', () => {
  const nothing = summarize(
    planOf([
      { address: 'aws_x.y', actions: ['no-op'] },
      { address: 'data.aws_x.z', actions: ['read'] },
    ]),
  );
  expect(nothing.empty).toBe(true);
  expect(renderSummary(nothing)).toMatch(/^No changes/);
  const outputs = summarize(
    planOf([], {
      output_changes: {
        ip: { actions: ['update'], before: '1', after: '2' },
        key: { actions: ['create'], after_sensitive: true },
      },
    }),
  );
  expect(outputs).toMatchObject({
    empty: false,
    outputs: [
      { name: 'ip', action: 'update' },
      { name: 'key', sensitive: true },
    ],
  });
  expect(renderSummary(outputs, { color: false })).toContain('Only outputs change.');
});

test('colours are for terminals, and long lists fit the width', () => {
  const many = planOf(
    Array.from({ length: 30 }, (_, i) => ({
      address: `module.network.aws_subnet.public["zone-${String(i)}"]`,
      actions: ['create'],
      type: 'aws_subnet',
    })),
  );
  expect(renderSummary(summarize(many), { color: true })).toContain('\u001b[');
  const plain = renderSummary(summarize(many), { color: false, width: 60 });
  expect(plain).not.toContain('\u001b[');
  expect(Math.max(...plain.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
});
