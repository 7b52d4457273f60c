import { App } from 'cdktf';
import { Access } from '../../modules/access';
import { policies as accessPolicies } from '../../modules/access/policies';
import { Ec2Host } from '../../modules/ec2-host';
import { policies as hostPolicies } from '../../modules/ec2-host/policies';
import { RdsPostgres } from '../../modules/rds-postgres';
import { policies as databasePolicies } from '../../modules/rds-postgres/policies';
import { StateBackend } from '../../modules/state-backend';
import { policies as statePolicies } from '../../modules/state-backend/policies';
import { ref } from '../../src/core/expression/reference';
import type { Finding } from '../../src/core/root/findings';
import { Root } from '../../src/core/root/root';

/** What a reviewer would ask about these module calls. */
function findings(call: (root: Root) => unknown): readonly Finding[] {
  const state = { bucket: 'shop-tfstate', key: 'shop/terraform.tfstate', region: 'ap-south-1', lockTable: 'locks' };
  const root = new Root(new App({ outdir: '.', stackTraces: false }), {
    name: 'shop',
    project: 'shop',
    account: '498735610795',
    region: 'ap-south-1',
    state,
  });
  call(root);
  return root.judged().open;
}

const safeDatabase = {
  identifier: 'shop',
  instanceClass: 'db.t4g.micro',
  dbName: 'shop',
  username: 'shop',
  subnetIds: ['subnet-1', 'subnet-2'],
  securityGroupIds: ['sg-1'],
  multiAz: true,
};
const database = (more: Partial<ConstructorParameters<typeof RdsPostgres>[2]>) =>
  findings((root) => new RdsPostgres(root, 'database', { ...safeDatabase, ...more }));
const rule = (more: Partial<{ from: string; to: string; port: number; protocol: 'tcp' | 'udp' | '-1' }>) =>
  findings(
    (root) =>
      new Access(root, 'access', {
        vpcId: 'vpc-1',
        groups: { web: { name: 'shop-web' }, database: { name: 'shop-database' } },
        rules: { it: { from: '0.0.0.0/0', to: 'web', ...more } },
      }),
  );
const host = (policy: string) =>
  findings(
    (root) =>
      new Ec2Host(root, 'host', {
        name: 'shop',
        instanceType: 't4g.small',
        subnetId: 'subnet-1',
        securityGroupIds: ['sg-1'],
        userData: '',
        managedPolicyArns: { it: `arn:aws:iam::aws:policy/${policy}` },
      }),
  );
const state = (more: object) =>
  findings((root) => new StateBackend(root, 'state', { bucket: 'shop-tfstate', lockTable: 'shop-locks', ...more }));

const found = [
  ['open-ssh', rule({ port: 22 })],
  ['open-ssh', rule({ port: 22, from: '128.0.0.0/1' })],
  ['open-remote-desktop', rule({ port: 3389 })],
  ['open-remote-desktop', rule({ port: 3389, protocol: 'udp' })],
  ['open-database', rule({ port: 5432, to: 'database' })],
  ['open-database', rule({ port: 11_211, protocol: 'udp' })],
  ['open-everything', rule({ protocol: '-1' })],
  ['database-backups-off', database({ backupRetentionPeriod: 0 })],
  ['database-deletion-protection-off', database({ deletionProtection: false })],
  ['database-no-final-snapshot', database({ finalSnapshot: false })],
  ['database-single-zone', database({ multiAz: false })],
  ['database-minor-upgrades-off', database({ autoMinorVersionUpgrade: false })],
  ['database-tls-optional', database({ parameters: { 'rds.force_ssl': { value: '0' } } })],
  ['database-tls-optional', database({ engineVersion: '14' })],
  ['host-administrator', host('AdministratorAccess')],
  ['state-deletable', state({ forceDestroy: true })],
  ['state-locks-deletable', state({ deletionProtection: false })],
] as const;

test.each(found)('%s is found, once, with its reason and a remedy', (expected, findings) => {
  expect(findings).toEqual([
    {
      rule: expected,
      address: expect.stringMatching(/^module\./) as string,
      reason: expect.any(String) as string,
      fix: expect.any(String) as string,
    },
  ]);
});

test('every policy has an example above', () => {
  const all = [...accessPolicies, ...databasePolicies, ...hostPolicies, ...statePolicies].map((it) => it.rule);
  expect([...new Set(found.map(([expected]) => expected))].sort()).toEqual(all.sort());
});

test.each([
  ['HTTPS for everyone', rule({ port: 443 })],
  ['SSH for one range', rule({ port: 22, from: '203.0.113.0/24' })],
  ['SSH for a large company', rule({ port: 22, from: '10.0.0.0/8' })],
  ['SSH to everyone from a host', rule({ port: 22, from: 'web', to: '0.0.0.0/0' })],
  ['another use of a number that is a port of TCP', rule({ port: 22, protocol: 'udp' })],
  ['the database for a group', rule({ port: 5432, from: 'web', to: 'database' })],
  ['everything out of a group', rule({ from: 'web', to: '0.0.0.0/0', protocol: '-1' })],
  ['a database with its defaults in two zones', database({})],
  [
    'an old database on which TLS is demanded',
    database({ engineVersion: '14', parameters: { 'rds.force_ssl': { value: '1' } } }),
  ],
  ['a host with Systems Manager', host('AmazonSSMManagedInstanceCore')],
  ['a state backend with its defaults', state({})],
  [
    'what only Terraform knows',
    database({ multiAz: ref<boolean>('var.multi_az'), deletionProtection: ref<boolean>('var.protected') }),
  ],
])('%s is nothing to ask about', (_, findings) => {
  expect(findings).toEqual([]);
});

test('a rule that only Terraform knows hides no other', () => {
  const rules = {
    known: { from: '0.0.0.0/0', to: 'web', port: 22 },
    other: { from: ref<string>('var.range'), to: 'web', port: 22 },
  };
  expect(
    findings((root) => new Access(root, 'access', { vpcId: 'vpc-1', groups: { web: { name: 'shop-web' } }, rules })).map(
      (it) => it.rule,
    ),
  ).toEqual(['open-ssh']);
});
