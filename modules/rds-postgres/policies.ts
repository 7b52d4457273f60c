import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

/** PostgreSQL 15 is the first for which RDS demands TLS by itself (RDS user guide, "Using SSL with a PostgreSQL DB instance"). */
const firstWithTls = 15;

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
  {
    rule: 'database-minor-upgrades-off',
    reason: 'minor versions, which mend security holes, are not installed',
    fix: 'have minor versions installed in the maintenance window',
    applies: (it) => it.autoMinorVersionUpgrade === false,
  },
  {
    rule: 'database-password-not-managed',
    reason: 'the master password stands in the state and is replaced only by hand',
    fix: 'have RDS manage it, unless the database needs a read replica',
    applies: (it) => it.manageMasterUserPassword === false,
  },
  {
    rule: 'database-tls-optional',
    reason: 'the database takes connections without TLS',
    fix: 'set the parameter rds.force_ssl to 1',
    applies: ({ parameters, engineVersion }) => {
      const demanded = parameters?.['rds.force_ssl']?.value;
      return (
        demanded === '0' ||
        (parameters !== undefined &&
          demanded === undefined &&
          engineVersion !== undefined &&
          Number(engineVersion) < firstWithTls)
      );
    },
  },
];
