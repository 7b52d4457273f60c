import { EcsTaskDefinition } from '@cdktf/provider-aws/lib/ecs-task-definition';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import type { Construct } from 'constructs';
import { concat, json, text } from '../../core/expression';
import { resource } from '../../core/resource';
import { type ContainerMore, mainContainer, sidecarContainers } from './containers';
import { taskLogs } from './log-group';
import { executionRole, taskRole } from './roles';
import type { TaskInput } from './task-input';

/**
 * A Fargate task: definition, roles, log group and the parameter with its image. The image is released outside of Terraform,
 * which knows the newest revision whoever registered it, reads the image from the parameter, and so keeps what was released.
 */
export function taskDefinition(scope: Construct, input: TaskInput, more: ContainerMore = {}) {
  const { group, configuration } = taskLogs(scope, input);
  const image = resource(
    scope,
    'image',
    SsmParameter,
    {
      name: input.imageParameterName,
      description: text`Image of ${input.name} that is released`,
      type: 'String',
      insecureValue: input.initialImage,
    },
    { ignoreChanges: ['insecureValue'] },
  );
  const container = mainContainer(scope, input, { image: image.insecureValue, logConfiguration: configuration, more });
  const sidecars = sidecarContainers(scope, input, configuration);
  const execution = executionRole(scope, input, group.arn);
  const task = taskRole(scope, input);
  const definition = resource(scope, 'this', EcsTaskDefinition, {
    family: input.name,
    cpu: text`${input.cpu}`,
    memory: text`${input.memory}`,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    runtimePlatform: { cpuArchitecture: input.cpuArchitecture, operatingSystemFamily: 'LINUX' },
    executionRoleArn: execution.role.arn,
    taskRoleArn: task.role.arn,
    containerDefinitions: json(concat([container], sidecars)),
    trackLatest: true,
    skipDestroy: true,
  });
  return { definition, execution, task, logs: group, image };
}
