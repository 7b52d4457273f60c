import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

/** Time to notice that something cannot be read any more, holidays included. */
const enoughDays = 14;

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'key-deleted-soon',
    reason: `the deletion of the key is final in less than ${enoughDays} days: whatever it encrypts can then never be read again`,
    fix: 'set the deletion window to 30 days',
    applies: ({ deletionWindowInDays: days }) => days !== undefined && days < enoughDays,
  },
];
