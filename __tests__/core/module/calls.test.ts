import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App } from 'cdktf';
import { z } from 'zod';
import { ProblemsError } from '../../../src/core/errors';
import { json, text } from '../../../src/core/expression';
import { textOf } from '../../../src/core/expression/expression';
import { defineModule, output } from '../../../src/core/module';
import { local } from '../../../src/core/resource';
import { Root } from '../../../src/core/root/root';

class Network extends defineModule({
  name: 'network',
  summary: 'A network.',
  inputs: z.object({
    vpcName: z.string().min(3),
    zones: z
      .array(z.string().regex(/^[a-z]/))
      .min(1)
      .default(['a']),
    policy: z.string().default('{}'),
    token: z.string().max(3).optional().meta({ sensitive: true }),
  }),
  outputs: {
    vpcId: output.string('VPC.'),
    subnetIds: output.list('Subnets.'),
    idsByZone: output.map('By zone.'),
    port: output.number('Port.'),
    isOpen: output.boolean('Open to all.'),
    key: output.string('Key.', { sensitive: true }),
  },
  build(scope, input) {
    const ids = local(scope, 'ids', { a: input.vpcName });
    return {
      vpcId: input.vpcName,
      subnetIds: input.zones,
      idsByZone: ids,
      port: local(scope, 'port', 5),
      isOpen: local(scope, 'open', false),
      key: { value: input.policy, dependsOn: [] },
    };
  },
}) {}

const newRoot = (): Root =>
  new Root(new App({ outdir: '.', stackTraces: false }), {
    name: 'test',
    project: 'tests',
    account: '123456789012',
    region: 'eu-central-1',
    state: { bucket: 'state', key: 'test.tfstate', region: 'eu-central-1', lockTable: 'locks' },
  });

const rendered = (root: Root): { readonly module: Readonly<Record<string, unknown>>; readonly locals?: unknown } =>
  root.toTerraform() as ReturnType<typeof rendered>;

test('a call is a module block with its arguments in the spelling of Terraform', () => {
  const root = newRoot();
  const first = new Network(root, 'first', { vpcName: '${x}' });
  const usEast1 = new AwsProvider(root, 'provider.us_east_1', { alias: 'us_east_1', region: 'us-east-1' });
  new Network(
    root,
    'second',
    { vpcName: first.vpcId, zones: [first.subnetIds.at(0), 'b'] },
    { providers: [usEast1], dependsOn: [first] },
  );
  expect(rendered(root).module).toEqual({
    first: { source: '../../modules/network', vpc_name: '$${x}' },
    second: {
      source: '../../modules/network',
      vpc_name: '${module.first.vpc_id}',
      zones: ['${module.first.subnet_ids[0]}', 'b'],
      providers: { aws: 'aws.us_east_1' },
      depends_on: ['module.first'],
    },
  });
});

test('its outputs are references of their types', () => {
  const { vpcId, subnetIds, idsByZone, port, isOpen, key } = new Network(newRoot(), 'net', { vpcName: 'abc' });
  expect([vpcId, subnetIds.at(1), idsByZone.at('a'), port, isOpen, key].map((it) => textOf(it))).toEqual([
    'module.net.vpc_id',
    'module.net.subnet_ids[1]',
    'module.net.ids_by_zone["a"]',
    'module.net.port',
    'module.net.is_open',
    'module.net.key',
  ]);
});

test('documents among its arguments are locals of the root', () => {
  const root = newRoot();
  const first = new Network(root, 'first', { vpcName: 'abc', policy: json({ a: '${b}' }) });
  new Network(root, 'second', { vpcName: 'abc', policy: json({ id: text`<${first.vpcId}>` }) });
  expect(rendered(root).locals).toEqual({ first_policy: { a: '$${b}' }, second_policy: { id: '<${module.first.vpc_id}>' } });
  expect(rendered(root).module).toMatchObject({ first: { policy: '${jsonencode(local.first_policy)}' } });
});

test('all that is wrong with all calls is told at once, by address, module and input', () => {
  const root = newRoot();
  const net = new Network(root, 'net', { vpcName: 'a', zones: ['a', 'B'], token: 'a secret' });
  new Network(root, 'other', { vpcName: net.vpcId, zones: ['C'] });
  const expected = [
    'module.net (network)  vpcName',
    '  must have at least 3 characters',
    '  change "a"',
    '',
    'module.net (network)  zones[1]',
    '  must match ^[a-z]',
    '  change "B"',
    '',
    'module.net (network)  token',
    '  must have at most 3 characters',
    '  change it',
    '',
    'module.other (network)  zones[0]',
    '  must match ^[a-z]',
    '  change "C"',
  ].join('\n');
  expect(new ProblemsError(root.problems()).message).toBe(expected);
  expect(() => root.toTerraform()).toThrow(expected);
});

test('two calls of one id clash', () => {
  const root = newRoot();
  new Network(root, 'net', { vpcName: 'abc' });
  expect(() => new Network(root, 'net', { vpcName: 'abc' })).toThrow(
    'test: ids clash\n  there is module.net already, and a second module.net would overwrite it',
  );
  new Network(root, 'the-net', { vpcName: 'abc' });
  new Network(root, 'the_net', { vpcName: 'abc' });
  expect(() => root.toTerraform()).toThrow('test/module.the-net and test/module.the_net are both module.the_net');
});

test.each(['1st', 'a.b', 'a b'])('%p is refused as the id of a call', (id) => {
  expect(() => new Network(newRoot(), id, { vpcName: 'abc' })).toThrow(`test: module.${id} is no name for Terraform`);
});

test('a call whose id has a hyphen is referred to as Terraform knows it', () => {
  const root = newRoot();
  const network = new Network(root, 'the-net', { vpcName: 'abc' });
  expect(textOf(network.vpcId)).toBe('module.the_net.vpc_id');
  expect(Object.keys(rendered(root).module)).toEqual(['the_net']);
});

test('the module itself is rendered once', () => {
  expect(Network.synthesize()).toBe(Network.synthesize());
  expect(Network.synthesize().terraform).toMatchObject({
    variable: {
      vpc_name: { type: 'string', nullable: false },
      zones: { default: ['a'] },
      token: { default: null, nullable: true, sensitive: true },
    },
    output: { vpc_id: { description: 'VPC.', value: '${var.vpc_name}' }, key: { sensitive: true } },
  });
});
