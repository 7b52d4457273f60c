import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// Once one of the tests has ended, Jest would load nothing more for the other.
import '@aws-sdk/client-ec2';
import '@aws-sdk/client-secrets-manager';
import { type Emulator, startEmulator } from 'groundplan/emulator';
import { aws, terraform } from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { z } from 'zod';

const MINUTES = 60_000;
const facts = z.object({ variables: z.record(z.string(), z.unknown()), outputs: z.array(z.string()) });

let emulator: Emulator;
let cloud: aws.Account;

beforeAll(async () => {
  emulator = await startEmulator({ account: '498735610795', moduleRegistry: 'stand-in' });
  cloud = aws.account({ region: 'ap-south-1', ...emulator.aws });
}, 5 * MINUTES);
afterAll(() => emulator.stop());

const root = (name: string) => ({ ...emulator.terraform, dir: join(__dirname, 'roots', name) });

// Each waits for a minute or so for the provider, so they wait together.
test.concurrent('a host in a VPC of the stand-in module is applied without drift, and removed', async () => {
  await using host = await terraform.applied({ ...root('host'), outputs: z.object({ ami: z.string(), public_ip: z.string() }) });
  expect(host.addresses).toEqual(expect.arrayContaining([
    'module.vpc.aws_vpc.this[0]', 'module.vpc.aws_subnet.public[1]', 'module.vpc.aws_internet_gateway.this[0]', 'module.vpc.aws_route_table.public[0]',
    'module.vpc.aws_default_security_group.this[0]', 'module.vpc.aws_default_network_acl.this[0]', 'module.vpc.aws_default_route_table.default[0]',
  ]));
  const plan = await host.plan();
  expect(plan).toBeEmptyPlan();

  const known = facts.parse(JSON.parse(readFileSync(join(__dirname, 'vpc-module-interface.json'), 'utf8')));
  const { vpc } = configuration.parse(plan.json.configuration).root_module.module_calls;
  const defaults = Object.fromEntries(Object.entries(vpc.module.variables).map(([name, it]) => [name, it.default ?? null]));
  expect(defaults).toEqual(known.variables);
  expect(Object.keys(vpc.module.outputs).sort()).toEqual(known.outputs);

  const [instance, ...others] = await cloud.ec2.instancesByTag({ Name: 'mecove-mvp' });
  const { ami: imageId, public_ip: publicIp } = host.outputs;
  expect([instance, others]).toEqual([expect.objectContaining({ imageId, architecture: 'arm64', type: 't4g.small', publicIp }), []]);
  const { ingress } = await cloud.ec2.securityGroup('mecove-mvp-rds');
  expect(ingress).toEqual([expect.objectContaining({ fromPort: 5432, description: 'PostgreSQL from the host' })]);

  await host.destroy();
  expect(await cloud.ec2.instancesByTag({ Name: 'mecove-mvp' })).toEqual([]);
  expect(await aws.exists(cloud.ec2.vpc('mecove-mvp'))).toBe(false);
}, 5 * MINUTES);

const configuration = z.object({ root_module: z.object({ module_calls: z.object({ vpc: z.object({
  module: z.object({
    variables: z.record(z.string(), z.object({ default: z.unknown() })),
    outputs: z.record(z.string(), z.unknown()),
  }),
}) }) }) });

test.concurrent('a database with a managed password is applied without drift, its rotation set and given back', async () => {
  await using database = await terraform.applyIdempotently({ ...root('database'), outputs: z.object({ secret_arn: z.string() }) });
  expect(database.addresses).toEqual(expect.arrayContaining([
    'module.vpc.aws_nat_gateway.this[0]', 'module.vpc.aws_eip.nat[0]', 'module.vpc.aws_route.private_nat_gateway[0]',
    'module.vpc.aws_subnet.private[1]', 'module.vpc.aws_subnet.database[1]', 'module.vpc.aws_db_subnet_group.database[0]',
  ]));

  const { secret_arn: arn } = database.outputs;
  const credentials = z.object({ username: z.string(), password: z.string() }).parse(JSON.parse(await cloud.secrets.value(arn)));
  expect([credentials.username, credentials.password.length]).toEqual(['mecove', 28]);
  expect(await cloud.secrets.secret(arn)).toMatchObject({ rotates: true, rotatesEvery: 30 });

  await terraform.destroy({ ...database.options, targets: ['aws_secretsmanager_secret_rotation.this'] });
  expect(await cloud.secrets.secret(arn)).toMatchObject({ rotates: false });

  // The rest goes with the emulator: a minute that nobody has to wait.
  await terraform.state.remove({ ...database.options, addresses: await terraform.state.list(database.options) });
}, 5 * MINUTES);
