import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mecoveAdopted } from '../../environments/examples/mecove-adopted';
import { mecoveMvp } from '../../environments/mecove-mvp';
import { ProblemsError } from '../../src/core/errors';
import { synthesize } from '../../src/synth/synthesize';
import { mecove } from '../../src/systems/mecove';

let out: string;
beforeAll(() => { out = mkdtempSync(join(tmpdir(), 'groundplan-')); });
afterAll(() => { rmSync(out, { recursive: true }); });

type Entry = NonNullable<typeof mecoveAdopted.values.adopt>[number];

/** What synth says of these entries. */
function problemsOf(...adopt: Entry[]): string[] {
  try {
    synthesize({ 'mecove-mvp': mecove.environment({ ...mecoveMvp.values, adopt }) }, join(out, 'refused'));
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    expect(error.problems.map((it) => it.file)).toEqual(error.problems.map(() => 'environments/mecove-mvp.ts'));
    return error.problems.map(({ path, reason, fix }) => `${path}: ${reason} → ${fix}`);
  }
}

const spelling = 'write it as terraform state list does, such as aws_eip.app or module.logs.aws_cloudwatch_log_group.this["api"]';
const host = 'module.access.aws_security_group.this["host"]';
const database = 'module.access.aws_security_group.this["database"]';
const ip = 'module.host.aws_eip.this';
const https = 'module.access.aws_vpc_security_group_ingress_rule.this["internet-to-host-https"]';
const http = 'module.access.aws_vpc_security_group_ingress_rule.this["internet-to-host-http"]';

test.each<[string, Entry[], string[]]>([
  ['an address that is none', [{ from: 'aws_eip', to: ip }], [`adopt[0].from: is no address of Terraform → ${spelling}`]],
  ['a key without quotes', [{ from: 'aws_security_group.ec2', to: 'module.access.aws_security_group.this[host]' }], [`adopt[0].to: is no address of Terraform → ${spelling}`]],
  ['a data source', [{ from: 'data.aws_eip.app', to: ip }], [`adopt[0].from: is no address of Terraform → ${spelling}`]],
  ['no target', [{ from: 'aws_eip.app' } as Entry], ['adopt[0].to: is missing → add it: text such as "module.host.aws_eip.this"']],
  ['a misspelt field', [{ form: 'aws_eip.app', id: 'eipalloc-1', to: ip } as Entry], ['adopt[0].form: is not known here → write from, or remove it']],
  ['an empty id', [{ id: '', to: ip }], ['adopt[0].id: must have at least 1 character → make it longer: it has 0 characters', 'adopt[0]: has neither from nor id → give from, the address in the state, or id, to import it']],
  ['both from and id', [{ from: 'aws_eip.app', id: 'eipalloc-1', to: ip }], ['adopt[0]: has both from and id → keep from where the state knows it, id where it is to be imported']],
  ['neither from nor id', [{ to: ip }], ['adopt[0]: has neither from nor id → give from, the address in the state, or id, to import it']],
  ['a target that stands twice', [{ from: 'aws_eip.a', to: ip }, { from: 'aws_eip.b', to: ip }], [`adopt[1].to: ${ip} stands in adopt[0].to already → name each once`]],
  ['a source that stands twice', [{ from: 'aws_security_group.a', to: host }, { from: 'aws_security_group.a', to: database }], ['adopt[1].from: aws_security_group.a stands in adopt[0].from already → name each once']],
  ['an id that stands twice', [{ id: 'sgr-1', to: http }, { id: 'sgr-1', to: https }], ['adopt[1].id: sgr-1 stands in adopt[0].id already → name each once']],
  ['a move to another type', [{ from: 'aws_instance.app', to: ip }], ['adopt[0].to: is aws_eip, but from is aws_instance → give an address of the same type as from']],
  ['a resource moved to a module', [{ from: 'aws_vpc.main', to: 'module.network' }], ['adopt[0].to: is a module, but from is aws_vpc → give an address of the same type as from']],
  ['a module that is imported', [{ id: 'vpc-1', to: 'module.network' }], ['adopt[0].to: module.network is a module, which cannot be imported → import its resources one by one']],
  ['a move to where it stands', [{ from: ip, to: ip }], ['adopt[0]: moves nothing: from and to are the same → remove the entry']],
])('%s is refused', (_, entries, expected) => {
  expect(problemsOf(...entries)).toEqual(expected);
});

test.each<[string, string, string]>([
  ['a module that is not called', 'module.hosts.aws_eip.this', 'there is no module.hosts → use one of module.network, module.access, module.database, module.logs, module.host'],
  ['a resource that the module does not have', 'module.host.aws_eip.app', `there is no module.host.aws_eip.app → use ${ip}`],
  ['a type that the root does not have', 'aws_sns_topic.alarms', 'there is no aws_sns_topic.alarms → remove the entry: the root has no aws_sns_topic'],
  ['a type that stands in another module', 'module.host.aws_security_group.this', `there is no module.host.aws_security_group.this → use one of ${host}, ${database}`],
  ['a key that is not there', 'module.access.aws_security_group.this["hots"]', `module.access.aws_security_group.this has no key "hots" → use one of ${host}, ${database}`],
  ['a missing key', 'module.access.aws_security_group.this', `module.access.aws_security_group.this stands once for each key → use one of ${host}, ${database}`],
  ['a missing key that only Terraform knows', 'module.access.aws_vpc_security_group_ingress_rule.this', 'module.access.aws_vpc_security_group_ingress_rule.this stands once for each key → add its key, such as module.access.aws_vpc_security_group_ingress_rule.this["a-key"]'],
  ['a key where there are none', `${ip}[0]`, `${ip} stands once, it has no keys → use ${ip}`],
  ['a module with a key where there are none', 'module.host["a"].aws_eip.this', 'module.host stands once, it has no keys → use module.host'],
  ['a module below one of ours that is not called', 'module.network.module.vcp.aws_vpc.this[0]', 'there is no module.network.module.vcp → use module.network.module.vpc'],
])('%s is no target', (_, to, expected) => {
  expect(problemsOf({ id: 'an-id', to })).toEqual([`adopt[0].to: ${expected}`]);
});

test('all problems come at once', () => {
  expect(problemsOf({ from: 'nothing', to: 'nowhere' }, { to: ip }, { from: 'aws_eip.a', id: 'eipalloc-1', to: ip }, { from: 'aws_eip.a' } as Entry)).toHaveLength(7);
  expect(problemsOf({ id: 'a', to: 'module.host.aws_eip.app' }, { id: 'b', to: 'aws_sns_topic.alarms' })).toHaveLength(2);
});

test('a role and its instance profile may have one id, and what lies in a module of the registry is left to Terraform', () => {
  expect(problemsOf(
    { id: 'mecove-mvp', to: 'module.host.aws_iam_role.this' },
    { id: 'mecove-mvp', to: 'module.host.aws_iam_instance_profile.this' },
    { from: 'module.vpc.aws_vpc.this[0]', to: 'module.network.module.vpc.aws_vpc.this[0]' },
  )).toEqual([]);
});

test('the example becomes moved and import blocks', () => {
  const [root] = synthesize({ 'mecove-mvp': mecoveAdopted }, join(out, 'example'));
  const { moved, import: imports } = JSON.parse(readFileSync(join(root?.directory ?? '', 'cdk.tf.json'), 'utf8')) as { moved: Entry[]; import: Entry[] };
  expect([...moved, ...imports].sort(byTarget)).toEqual([...mecoveAdopted.values.adopt ?? []].sort(byTarget));
});

const byTarget = (a: Entry, b: Entry): number => a.to.localeCompare(b.to);
