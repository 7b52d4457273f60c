import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'redis-single-zone',
    reason: 'Redis stands in one zone: queues and their jobs are gone as long as that zone is',
    fix: 'have at least one replica in a second zone (multi-AZ)',
    applies: (it) => it.multiAz === false,
  },
  {
    rule: 'redis-snapshots-off',
    reason: 'there are no daily snapshots: what Redis holds cannot be brought back',
    fix: 'set the days that snapshots are kept to 7 or more',
    applies: (it) => it.snapshotRetentionLimit === 0,
  },
  {
    rule: 'redis-no-final-snapshot',
    reason: 'nothing is kept when Redis is deleted',
    fix: 'have a final snapshot taken',
    applies: (it) => it.finalSnapshot === false,
  },
];
