import { setTimeout } from 'node:timers/promises';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeServicesCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { type Emulator, startEmulator } from 'groundplan/emulator';
import { iam } from 'groundplan/testkit';
import { type PackagedFunction, packagedFunction } from '../packaged-function';
import { redeployPermissions } from './permissions';

const region = 'ap-south-1';
let emulator: Emulator;
let redeploy: PackagedFunction;
beforeAll(async () => {
  emulator = await startEmulator({ region });
  redeploy = packagedFunction('redeploy-on-rotation');
}, 300_000);
beforeEach(() => emulator.reset());
afterAll(async () => {
  redeploy[Symbol.dispose]();
  await emulator.stop();
});

const account = () => ({ ...emulator.aws, region });

async function secret(Name: string): Promise<string> {
  return (await new SecretsManagerClient(account()).send(new CreateSecretCommand({ Name, SecretString: 'old' }))).ARN ?? '';
}

/** The emulator tells to the second when a secret was changed: what follows is later without a doubt. */
const later = (): Promise<void> => setTimeout(1100);

const change = async (SecretId: string): Promise<void> => {
  await later();
  await new SecretsManagerClient(account()).send(new PutSecretValueCommand({ SecretId, SecretString: 'new' }));
};

/** Deploys services, later than all that went before, and returns the ARN of their cluster. */
async function deployed(...services: readonly string[]): Promise<string> {
  const ecs = new ECSClient(account());
  const { cluster } = await ecs.send(new CreateClusterCommand({ clusterName: 'shop' }));
  const containerDefinitions = [{ name: 'it', image: 'nginx', memory: 128 }];
  await ecs.send(new RegisterTaskDefinitionCommand({ family: 'it', containerDefinitions }));
  await later();
  for (const serviceName of services)
    await ecs.send(new CreateServiceCommand({ cluster: 'shop', serviceName, taskDefinition: 'it', desiredCount: 1 }));
  return cluster?.clusterArn ?? '';
}

/** The newest deployments by service. */
async function deployments(...services: readonly string[]): Promise<Record<string, string | undefined>> {
  const found = await new ECSClient(account()).send(new DescribeServicesCommand({ cluster: 'shop', services: [...services] }));
  return Object.fromEntries((found.services ?? []).map((it) => [it.serviceName ?? '', it.deployments?.[0]?.id]));
}

interface Asked {
  readonly cluster: string;
  readonly services: readonly string[];
  readonly secrets: readonly string[];
  readonly as?: iam.RoleAccess;
}

const run = ({ cluster, services, secrets, as }: Asked): Promise<unknown[]> =>
  redeploy.run({
    env: { CLUSTER_ARN: cluster, SERVICES: services.join(' '), SECRET_ARNS: secrets.join(' ') },
    as: as ?? emulator.aws,
  });

const told = (...redeployed: readonly string[]) => [{ changed: expect.any(String) as string, redeployed }];

test('services that are older than a change of a secret are redeployed, once', async () => {
  const secrets = [await secret('database'), await secret('payments')];
  const services = ['api', 'worker'];
  const asked = { cluster: await deployed(...services), services, secrets };
  const before = await deployments(...services);
  expect(await run(asked)).toEqual(told());
  expect(await deployments(...services)).toEqual(before);

  await change('payments');
  await later();
  expect(await run(asked)).toEqual(told('api', 'worker'));
  const after = await deployments(...services);
  expect(after['api']).not.toBe(before['api']);
  expect(after['worker']).not.toBe(before['worker']);

  expect(await run(asked)).toEqual(told());
  expect(await deployments(...services)).toEqual(after);
});

test('only those services that are older are redeployed, also where there are many', async () => {
  const database = await secret('database');
  const old = Array.from({ length: 11 }, (_, i) => `old-${i}`);
  await deployed(...old);
  await change('database');
  const cluster = await deployed('new');
  expect(await run({ cluster, services: [...old, 'new'], secrets: [database] })).toEqual(told(...old));
});

test('a service that is not there is told, once the others are redeployed', async () => {
  const database = await secret('database');
  const cluster = await deployed('api');
  await change('database');
  const before = await deployments('api');
  await expect(run({ cluster, services: ['gone', 'api'], secrets: [database] })).rejects.toThrow(
    `there is no service gone in ${cluster}`,
  );
  expect(await deployments('api')).not.toEqual(before);
});

test('the role of the module is enough, and reads no secret', async () => {
  const own = await secret('database');
  const other = await secret('other');
  const cluster = await deployed('api', 'other');
  await change('database');
  const services = (name: string): string => `${cluster.replace(':cluster/', ':service/')}/${name}`;
  const client = new IAMClient(account());
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
  };
  const { Role } = await client.send(
    new CreateRoleCommand({ RoleName: 'redeploy', AssumeRolePolicyDocument: JSON.stringify(trust) }),
  );
  const Statement = redeployPermissions(
    'arn:aws:logs:ap-south-1:123456789012:log-group:/aws/lambda/redeploy',
    [own],
    [services('api')],
  );
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  await client.send(new PutRolePolicyCommand({ RoleName: 'redeploy', PolicyName: 'redeploy', PolicyDocument }));

  const role = await iam.asRole(account(), Role?.Arn ?? '');
  await iam.permissions(role, {
    emulator,
    may: {
      'redeploys its service': async (as) =>
        expect(await run({ cluster, services: ['api'], secrets: [own], as })).toEqual(told('api')),
    },
    mayNot: {
      'reads its secret': (as) => new SecretsManagerClient(as).send(new GetSecretValueCommand({ SecretId: own })),
      'learns of another secret': (as) => new SecretsManagerClient(as).send(new DescribeSecretCommand({ SecretId: other })),
      'redeploys another service': (as) =>
        new ECSClient(as).send(new UpdateServiceCommand({ cluster, service: services('other'), forceNewDeployment: true })),
    },
  });
});
