import { type ContainerDefinition, DescribeTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { GetParametersCommand } from '@aws-sdk/client-ssm';
import { only } from '../../../../../core/requirement';
import { type Aws, reading } from '../aws';
import { services } from './services';

export const taskNames = ['api', 'worker', 'migrate'] as const;
export type TaskName = (typeof taskNames)[number];

/** The newest revision that a service runs; of what has no service, the newest there is. */
const revision = async (aws: Aws, name: TaskName): Promise<string | undefined> =>
  name === 'migrate' ? `${aws.env.name}-migrate` : (await services.of(aws))[name].taskDefinition;

async function taskOf(aws: Aws, name: TaskName) {
  const { taskDefinition } = await aws.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: await revision(aws, name) }));
  const containers = taskDefinition?.containerDefinitions ?? [];
  const container: ContainerDefinition = only(
    `container of ${name}`,
    containers.filter((it) => it.name === `${aws.env.name}-${name}`),
  );
  return {
    ...taskDefinition,
    containers,
    container,
    /** What the shell that builds DATABASE_URL gives way to. */
    command: (container.command ?? []).slice(4).join(' '),
    ports: container.portMappings?.map((it) => it.containerPort),
    variables: byName(container.environment, (it) => it.value),
    secrets: byName(container.secrets, (it) => it.valueFrom),
  };
}

const byName = <T extends { readonly name?: string | undefined }>(
  all: readonly T[] | undefined,
  value: (it: T) => string | undefined,
): Record<string, string> => Object.fromEntries((all ?? []).map((it) => [it.name ?? '', value(it) ?? '']));

/** What the tasks run, by name. */
export const tasks = reading([...services.asks, 'ecs:DescribeTaskDefinition'], async (aws) => {
  const [api, worker, migrate] = await Promise.all([taskOf(aws, 'api'), taskOf(aws, 'worker'), taskOf(aws, 'migrate')]);
  return { api, worker, migrate };
});

export type Tasks = Awaited<ReturnType<typeof tasks.of>>;

/** Of each task one thing. */
export const ofTasks = <T>(
  all: Tasks,
  names: readonly TaskName[],
  thing: (it: Tasks[TaskName], name: TaskName) => T,
): Record<string, T> => Object.fromEntries(names.map((name) => [name, thing(all[name], name)]));

/** The image that a release wrote last, by the name of the task. */
export const images = reading(['ssm:GetParameters'], async ({ ssm, env }) => {
  const { Parameters = [] } = await ssm.send(
    new GetParametersCommand({ Names: taskNames.map((it) => `/${env.name}/${it}/image`) }),
  );
  return Object.fromEntries(
    taskNames.map((name) => [name, Parameters.find((it) => it.Name === `/${env.name}/${name}/image`)?.Value]),
  );
});
