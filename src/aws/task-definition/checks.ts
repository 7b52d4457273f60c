import { both, not } from '../../core/expression';
import { fargateSizes } from './fargate-sizes';
import type { TaskInput } from './task-input';

/** What inputs of a task must not be together. */
export const taskChecks = (input: TaskInput) => ({
  memory: fargateSizes(input),
  enableExecuteCommand: [
    {
      // "ECS Exec considerations" (ECS developer guide): its agent writes files.
      condition: not(both(input.enableExecuteCommand, input.readonlyRootFilesystem)),
      message: 'enable_execute_command must be false where readonly_root_filesystem is true.',
    },
  ],
});
