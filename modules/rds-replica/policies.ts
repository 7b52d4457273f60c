import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'replica-minor-upgrades-off',
    reason: 'minor versions, which mend security holes, are not installed on the replica',
    fix: 'have minor versions installed in the maintenance window',
    applies: (it) => it.autoMinorVersionUpgrade === false,
  },
];
