import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { environments } from '../../../../../environments';
import { projectRoot } from '../../../../../src/core/project-root';
import { synthesize } from '../../../../../src/synth/synthesize';
import { rehearsed } from '../../../../../src/systems/mecove/host/requirements/rehearsed';
import { requirements } from '../../../../../src/systems/mecove/host/requirements/requirements';
import { env } from './recorded';

const blocks = z.record(z.string(), z.record(z.string(), z.unknown()));
const terraform = z.object({
  output: z.record(z.string(), z.object({ sensitive: z.boolean().default(false) })).default({}),
  module: z.record(z.string(), z.looseObject({ source: z.string(), version: z.string().optional() })).default({}),
  resource: blocks.default({}),
  data: blocks.default({}),
  provider: blocks.or(z.record(z.string(), z.array(z.unknown()))).default({}),
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundplan-'));
  synthesize(environments, folder);
});
afterAll(() => { rmSync(folder, { recursive: true }); });

const root = (name = env.name) => terraform.parse(JSON.parse(readFileSync(join(folder, 'stacks', name, 'cdk.tf.json'), 'utf8')));
const moduleOf = (name: string) => terraform.parse(JSON.parse(readFileSync(join(folder, 'modules', name, 'main.tf.json'), 'utf8')));

test('the network is made by the VPC module of the registry, version 5', () => {
  expect(moduleOf('network').module['vpc']).toMatchObject({ source: 'terraform-aws-modules/vpc/aws', version: expect.stringMatching(/^5\./) as string });
});

test('the root has the eight outputs of the requirement, and the private key alone is sensitive', () => {
  expect(Object.fromEntries(Object.entries(root().output).map(([name, { sensitive }]) => [name, sensitive]))).toEqual({
    elastic_ip: false, instance_id: false, ssh_command: false, deploy_command: false, ssh_private_key: true,
    rds_endpoint: false, rds_port: false, rds_master_secret_arn: false,
  });
});

const sentences = [...requirements(env), ...rehearsed(env)];

test('every resource that a requirement names is in the root', () => {
  const missing = sentences.flatMap((it) => it.resources).filter((address) => !stands(address));
  expect(missing).toEqual([]);
});

test('every test that holds a sentence exists', () => {
  for (const { file, test: title } of rehearsed(env)) {
    const text = readFileSync(join(projectRoot(), file), 'utf8');
    expect([file, title, text.includes(`test('${title}'`)]).toEqual([file, title, true]);
  }
});

test('no sentence stands here twice', () => {
  const all = sentences.map((it) => `${it.section}: ${it.statement}`);
  expect(all.filter((it, i) => all.indexOf(it) !== i)).toEqual([]);
});

/** Whether an address, as the documents show it, leads to a block of the root or of the modules that it calls. */
function stands(address: string): boolean {
  const [place = '', note] = address.split(' (');
  const path = place.replace(/\["[^\]]*"\]|\[\d+\]/g, '').split('.');
  const within = note === undefined ? root() : root('mecove-bootstrap');
  if (path[0] === 'output') return path[1] !== undefined && path[1] in within.output;
  if (path[0] === 'provider') return path[1] !== undefined && path[1] in within.provider;
  if (path[0] === 'terraform') return true;
  const call = within.module[path[1] ?? ''];
  if (path[0] !== 'module' || !call) return false;
  const called = moduleOf(call.source.split('/').at(-1) ?? '');
  const [kind = '', name = '', ...rest] = path.slice(2);
  if (kind === '') return true;
  if (kind === 'module') return name in called.module && (rest.length === 0 || inVpcModule(rest.join('.')));
  if (kind === 'data') return rest[0] !== undefined && called.data[name]?.[rest[0]] !== undefined;
  return called.resource[kind]?.[name] !== undefined && keyIsGiven(address, call);
}

/** A key of for_each is one that the call gives. */
function keyIsGiven(address: string, call: object): boolean {
  const key = /\["([^"]*)"\]$/.exec(address)?.[1];
  return key === undefined || JSON.stringify(call).includes(`"${key}"`);
}

const vpcModule = join(projectRoot(), 'src/emulator/modules/terraform-aws-modules/vpc/aws/5.21.0');
const inVpcModule = (address: string): boolean => readdirSync(vpcModule).filter((it) => it.endsWith('.tf'))
  .some((file) => readFileSync(join(vpcModule, file), 'utf8').includes(`resource "${address.split('.').join('" "')}"`));
