import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

/** AWS managed policies with which a host can give itself every right in the account. */
const almighty = /:policy\/(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/;

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'host-administrator',
    reason: 'whoever breaks into the host may do everything in the account',
    fix: 'give it a policy with the actions and resources that it needs',
    applies: ({ managedPolicyArns }) => Object.values(managedPolicyArns ?? {}).some((it) => almighty.test(it)),
  },
];
