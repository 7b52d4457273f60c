import { DescribeServicesCommand, DescribeTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs';
import { aws } from 'groundplan/testkit';
import type { Account } from '../account';
import { repositoriesAreApplied, repositoriesAreGone } from '../container-registry/applied';
import { clustersAreApplied, clustersAreGone } from '../ecs-cluster/applied';
import { taskRuns } from '../ecs-task/applied';
import { expectedContainers } from './expected-containers';
import { expectedPolicies } from './expected-policies';
import { expectedServices } from './expected-services';
import { type Outputs, outputs, type Task } from './outputs';

/** All that services on Fargate need, in one root: it waits for the provider once. */
export async function containersAreApplied(account: Account): Promise<void> {
  await using root = await account.applied('ecs-service', { outputs, with: ['container-registry', 'ecs-cluster', 'ecs-task'] });
  const { outputs: applied } = root;
  await repositoriesAreApplied(account, applied);
  await clustersAreApplied(account, applied);
  await servicesAreApplied(account, applied);
  await taskRuns(account, applied);

  await root.destroy();
  await repositoriesAreGone(account);
  await clustersAreGone(account, applied);
  await servicesAreGone(account, applied);
}

async function servicesAreApplied({ client, cloud }: Account, applied: Outputs): Promise<void> {
  const { api, worker, arns } = applied;
  const ecs = new ECSClient(client);
  const definition = async (family: string) =>
    (await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: family }))).taskDefinition;

  expect(await services({ client }, applied)).toMatchObject(expectedServices(applied));
  const definitions = [await definition(api.family), await definition(worker.family)];
  expect(definitions).toMatchObject([
    { cpu: '512', memory: '1024', runtimePlatform: { cpuArchitecture: 'ARM64' }, ...settingsOf(api) },
    { cpu: '256', memory: '512', runtimePlatform: { cpuArchitecture: 'X86_64' }, ...settingsOf(worker) },
  ]);
  expect(definitions.map((it) => it?.containerDefinitions)).toMatchObject(expectedContainers(applied));
  expect(await cloud.ssm.value(api.image_parameter_name)).toBe(definitions[0]?.containerDefinitions?.[0]?.image);

  const groups = await Promise.all([api, worker].map((it) => cloud.logs.group(it.log_group_name)));
  expect(groups.map((it) => [it.name, it.arn, it.retention, it.encryption.key])).toEqual([
    ['/ecs/shop-api', api.log_group_arn, 30, undefined],
    ['/ecs/shop-worker', worker.log_group_arn, 365, arns.key],
  ]);
  const names = [api, worker].flatMap((it) => [`${it.name}-execution`, it.task_role_name]);
  const roles = await Promise.all(names.map((it) => cloud.iam.role(it)));
  expect(roles.map((it) => it.inlinePolicies)).toEqual(expectedPolicies(applied));
  expect(roles.flatMap((it) => it.attachedPolicies)).toEqual([]);
}

async function servicesAreGone({ client, cloud }: Account, applied: Outputs): Promise<void> {
  expect((await services({ client }, applied))?.map((it) => it.status)).toEqual(['INACTIVE', 'INACTIVE']);
  expect(await aws.exists(cloud.ssm.parameter(applied.api.image_parameter_name))).toBe(false);
  expect(await cloud.logs.groups('/ecs/shop-')).toEqual([]);
  const roles = [applied.api, applied.worker, applied.migration].map((it) => aws.exists(cloud.iam.role(it.task_role_name)));
  expect(await Promise.all(roles)).toEqual([false, false, false]);
}

async function services({ client }: Pick<Account, 'client'>, { api, worker, clusters }: Outputs) {
  const asked = new DescribeServicesCommand({ cluster: clusters[0]?.arn, services: [api.arn, worker.arn] });
  return (await new ECSClient(client).send(asked)).services;
}

const settingsOf = (it: Task) => ({
  taskRoleArn: it.task_role_arn,
  executionRoleArn: it.execution_role_arn,
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
});
