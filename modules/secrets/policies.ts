import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'secrets-deleted-at-once',
    reason: 'a secret that is deleted by mistake is gone at once, with a value that nothing else holds',
    fix: 'keep deleted secrets for 7 days or more',
    applies: (it) => it.recoveryWindowInDays === 0,
  },
];
