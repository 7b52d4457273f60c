import { output } from '../../core/module';
import type { taskDefinition } from './task-definition';

/** Outputs of every module that defines a Fargate task. None carries a revision: each release would change it. */
export const taskOutputs = {
  family: output.string('Family of the task definition; its latest active revision is what runs.'),
  taskRoleArn: output.string('ARN of the role that the application has.'),
  taskRoleName: output.string('Name of the role that the application has.'),
  executionRoleArn: output.string('ARN of the role with which ECS starts the containers.'),
  logGroupName: output.string('Name of the log group of all containers.'),
  logGroupArn: output.string('ARN of the log group of all containers.'),
  imageParameterName: output.string('Name of the SSM parameter that holds the released image.'),
};

export const taskResults = ({ definition, task, execution, logs, image }: ReturnType<typeof taskDefinition>) => ({
  family: definition.family,
  taskRoleArn: task.role.arn,
  taskRoleName: task.role.name,
  executionRoleArn: execution.role.arn,
  logGroupName: logs.name,
  logGroupArn: logs.arn,
  imageParameterName: image.name,
});
