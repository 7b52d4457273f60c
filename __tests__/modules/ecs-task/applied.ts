import { DescribeTaskDefinitionCommand, ECSClient, RunTaskCommand } from '@aws-sdk/client-ecs';
import type { Account } from '../account';
import type { Outputs } from '../ecs-service/outputs';

/** The task can be run by its family, as whoever migrates does. */
export async function taskRuns({ client, cloud }: Account, { migration, clusters, network, arns }: Outputs): Promise<void> {
  const ecs = new ECSClient(client);
  const { taskDefinition } = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: migration.family }));
  expect(taskDefinition).toMatchObject({
    taskRoleArn: migration.task_role_arn,
    executionRoleArn: migration.execution_role_arn,
    containerDefinitions: [
      {
        name: 'shop-migration',
        image: await cloud.ssm.value(migration.image_parameter_name),
        command: ['npx', 'prisma', 'migrate', 'deploy'],
        secrets: [{ name: 'DATABASE_URL', valueFrom: arns.database }],
      },
    ],
  });
  expect((await cloud.iam.role(migration.task_role_name)).inlinePolicies).toEqual({});
  const { tasks } = await ecs.send(
    new RunTaskCommand({
      cluster: clusters[0]?.arn,
      taskDefinition: migration.family,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: network.subnets, securityGroups: [network.group] } },
    }),
  );
  expect(tasks?.map((it) => it.taskDefinitionArn)).toEqual([taskDefinition?.taskDefinitionArn]);
  expect(migration.log_group_name).toBe('/ecs/shop-migration');
}
