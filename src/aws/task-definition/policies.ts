import type { Policy } from '../../core/module';
import type { TaskInputs } from './task-input';

/** What variables are called that hold something secret. */
const secretName = /(PASSWORD|PASSPHRASE|SECRET|TOKEN|(API|ACCESS|PRIVATE)_?KEY)$/i;
const almighty = (action: string): boolean => /^(\*|iam:\*)$/.test(action);

export const taskPolicies: readonly Policy<TaskInputs>[] = [
  {
    rule: 'container-secret-in-environment',
    reason: 'what looks like a secret stands in the task definition, for everybody who may read that',
    fix: 'keep it in Secrets Manager, and give its ARN in secrets',
    applies: ({ environment, sidecars }) =>
      [environment, ...Object.values(sidecars ?? {}).map((it) => it.environment)]
        .flatMap((it) => Object.keys(it ?? {}))
        .some((name) => secretName.test(name)),
  },
  {
    rule: 'container-shell',
    reason: 'whoever may call ecs:ExecuteCommand gets a shell, with all secrets and rights of the task',
    fix: 'turn ECS Exec off where it is not being used',
    applies: ({ enableExecuteCommand }) => enableExecuteCommand === true,
  },
  {
    rule: 'task-administrator',
    reason: 'whoever breaks into the application may give itself every right in the account',
    fix: 'name the actions and resources that the application needs',
    applies: ({ taskPolicyStatements }) => Object.values(taskPolicyStatements ?? {}).some((it) => it.actions.some(almighty)),
  },
];
