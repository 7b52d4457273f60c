import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeInstancesCommand, DescribeSecurityGroupRulesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeSecretCommand, GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import { startEmulator, type Emulator } from '../../src/emulator';
import type { EmulatorSetup } from '../../src/setup';
import { folder } from './folder';
import { options, prepared } from './prepared';
import { planned, terraformIn } from './terraform-in';

const MINUTES = 60_000;
const fixture = (...path: string[]): string => join(__dirname, ...path);
const facts = z.object({ variables: z.record(z.string(), z.unknown()), outputs: z.array(z.string()) });

let ready: EmulatorSetup;
let emulator: Emulator;
let dir: ReturnType<typeof folder>;

beforeAll(async () => {
  ready = await prepared();
  dir = folder();
  emulator = await startEmulator(options({ ...ready, moduleRegistry: 'stand-in' }, join(dir.path, 'emulator')));
}, 5 * MINUTES);

afterAll(async () => {
  await emulator.stop();
  dir[Symbol.dispose]();
});

const client = () => ({ endpoint: emulator.url, region: 'ap-south-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
const outputs = async (terraform: ReturnType<typeof terraformIn>, name: string): Promise<string> => z.string().parse(JSON.parse(await terraform('output', '-json', name)));

/** Initialize, apply and plan again: what a second apply would change. */
async function applied(name: string) {
  const root = join(dir.path, name);
  cpSync(fixture('roots', name), root, { recursive: true });
  const terraform = terraformIn(root, ready.terraform.path, emulator);
  await terraform('init', '-input=false', '-no-color');
  const before = await planned(terraform);
  await terraform('apply', '-input=false', '-no-color', 'plan');
  return { terraform, made: before.changed, modules: before.modules, drift: (await planned(terraform)).changed };
}

// Each waits for a minute or so for the provider, so they wait together.
test.concurrent('a host in a VPC of the stand-in module is applied without drift, and removed', async () => {
  const { terraform, made, modules, drift } = await applied('host');
  expect(drift).toEqual([]);
  expect(made).toEqual(expect.arrayContaining([
    'module.vpc.aws_vpc.this[0]', 'module.vpc.aws_subnet.public[1]', 'module.vpc.aws_internet_gateway.this[0]', 'module.vpc.aws_route_table.public[0]',
    'module.vpc.aws_default_security_group.this[0]', 'module.vpc.aws_default_network_acl.this[0]', 'module.vpc.aws_default_route_table.default[0]',
  ]));

  const known = facts.parse(JSON.parse(readFileSync(fixture('vpc-module-interface.json'), 'utf8')));
  const vpc = modules['vpc']?.module;
  const defaults = Object.fromEntries(Object.entries(vpc?.variables ?? {}).map(([name, it]) => [name, it.default ?? null]));
  expect(defaults).toEqual(known.variables);
  expect(Object.keys(vpc?.outputs ?? {}).sort()).toEqual(known.outputs);

  const ec2 = new EC2Client(client());
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ Filters: [{ Name: 'tag:Name', Values: ['mecove-mvp'] }] }));
  expect(Reservations?.[0]?.Instances?.[0]).toMatchObject({
    ImageId: await outputs(terraform, 'ami'), Architecture: 'arm64', InstanceType: 't4g.small', PublicIpAddress: await outputs(terraform, 'public_ip'),
  });
  const { SecurityGroupRules } = await ec2.send(new DescribeSecurityGroupRulesCommand({}));
  expect(SecurityGroupRules?.find((it) => it.FromPort === 5432)?.Description).toBe('PostgreSQL from the host');

  await terraform('destroy', '-input=false', '-no-color', '-auto-approve');
  expect(await terraform('state', 'list')).toBe('');
}, 5 * MINUTES);

test.concurrent('a database with a managed password is applied without drift, its rotation set and given back', async () => {
  const { terraform, made, drift } = await applied('database');
  expect(drift).toEqual([]);
  expect(made).toEqual(expect.arrayContaining([
    'module.vpc.aws_nat_gateway.this[0]', 'module.vpc.aws_eip.nat[0]', 'module.vpc.aws_route.private_nat_gateway[0]',
    'module.vpc.aws_subnet.private[1]', 'module.vpc.aws_subnet.database[1]', 'module.vpc.aws_db_subnet_group.database[0]',
  ]));

  const secrets = new SecretsManagerClient(client());
  const SecretId = await outputs(terraform, 'secret_arn');
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  const credentials = z.object({ username: z.string(), password: z.string() }).parse(JSON.parse(SecretString ?? ''));
  expect([credentials.username, credentials.password.length]).toEqual(['mecove', 28]);
  expect(await secrets.send(new DescribeSecretCommand({ SecretId }))).toMatchObject({ RotationEnabled: true, RotationRules: { AutomaticallyAfterDays: 30 } });

  await terraform('destroy', '-input=false', '-no-color', '-auto-approve', '-target=aws_secretsmanager_secret_rotation.this');
  expect(await secrets.send(new DescribeSecretCommand({ SecretId }))).toMatchObject({ RotationEnabled: false });
}, 5 * MINUTES);
