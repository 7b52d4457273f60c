import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'database-backups-off',
    reason: 'automatic backups are off: what the database holds cannot be brought back',
    fix: 'set the days that backups are kept to 7 or more',
    applies: (it) => it.backupRetentionPeriod === 0,
  },
  {
    rule: 'database-deletion-protection-off',
    reason: 'the database can be deleted by one call',
    fix: 'turn deletion protection on',
    applies: (it) => it.deletionProtection === false,
  },
  {
    rule: 'database-no-final-snapshot',
    reason: 'nothing is kept when the database is deleted',
    fix: 'have a final snapshot taken',
    applies: (it) => it.finalSnapshot === false,
  },
  {
    rule: 'database-single-zone',
    reason: 'the database stands in one zone: it is gone as long as that zone is',
    fix: 'keep a standby in a second zone (multi-AZ)',
    applies: (it) => it.multiAz === false,
  },
];
