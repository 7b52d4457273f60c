import { z } from 'zod';
import { databaseIdentifier, databaseInstanceClass } from '../../src/aws/database-instance';
import { weeklyWindow } from '../../src/aws/windows';

export const inputs = z.object({
  identifier: databaseIdentifier.describe('Name of the replica, unique in account and region.'),
  replicateSourceDb: databaseIdentifier.describe(
    [
      'Identifier of the instance that is read from, in the same account and region. It must have backups, and its master password',
      'must not be managed by RDS: AWS makes no replica of such a one.',
    ].join(' '),
  ),
  instanceClass: databaseInstanceClass.describe('Instance class. One that is smaller than its source falls behind under load.'),
  maxAllocatedStorage: z
    .int()
    .min(20)
    .max(65_536)
    .nullable()
    .default(null)
    .describe('GiB up to which RDS may grow the storage by itself, as large as that of the source; null: never.'),
  securityGroupIds: z.array(z.string()).min(1).describe('Security groups of the replica.'),
  multiAz: z.boolean().default(false).describe('Keep a standby of the replica in a second zone.'),
  maintenanceWindow: weeklyWindow.describe('Weekly window of maintenance in UTC; null: AWS chooses.'),
  autoMinorVersionUpgrade: z.boolean().default(true).describe('Install minor versions in the maintenance window.'),
  applyImmediately: z
    .boolean()
    .default(false)
    .describe('Apply changes at once instead of in the maintenance window: some restart the replica.'),
  deletionProtection: z.boolean().default(true).describe('Refuse to delete the replica.'),
  performanceInsightsEnabled: z.boolean().default(false).describe('Collect the load of each query, kept for 7 days.'),
});
