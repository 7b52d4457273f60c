import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'state-deletable',
    reason: 'the bucket is deleted with all state in it: what the states describe can no longer be managed',
    fix: 'turn force_destroy off',
    applies: (it) => it.forceDestroy === true,
  },
  {
    rule: 'state-locks-deletable',
    reason: 'the lock table can be deleted by one call: then two people can apply at once',
    fix: 'turn deletion protection on',
    applies: (it) => it.deletionProtection === false,
  },
];
