import { z } from 'zod';
import { taskChecks, taskDefinition, taskInputs, taskOutputs, taskPolicies, taskResults } from '../../src/aws/task-definition';
import { defineModule } from '../../src/core/module';

/** A task that runs once when it is started, such as a migration, on Fargate. */
export class EcsTask extends defineModule({
  name: 'ecs-task',
  summary:
    'A task that runs once when it is started, such as a migration, on Fargate; its image is released outside of Terraform.',
  inputs: z.object(taskInputs),
  outputs: taskOutputs,
  policies: taskPolicies,
  checks: taskChecks,
  build: (scope, input) => taskResults(taskDefinition(scope, input)),
}) {}
