import { z } from 'zod';
import { kmsKeyArn } from '../../src/aws/arns';
import { databaseIdentifier, databaseInstanceClass } from '../../src/aws/database-instance';
import { recoveryWindowInDays } from '../../src/aws/recovery-window';
import { retentionInDays } from '../../src/aws/retention';
import { dailyWindow, weeklyWindow } from '../../src/aws/windows';

const nameInDatabase = z
  .string()
  .regex(/^[a-zA-Z]\w{0,62}$/, 'must begin with a letter and have at most 63 letters, digits and underscores');

export const inputs = z.object({
  identifier: databaseIdentifier.describe('Name of the instance, unique in account and region.'),
  engineVersion: z
    .string()
    .regex(/^\d{2}$/, 'must be a major version such as 16')
    .default('16')
    .describe('Major version of PostgreSQL; AWS chooses the minor one.'),
  instanceClass: databaseInstanceClass.describe('Instance class.'),
  allocatedStorage: z.int().min(20).max(65_536).default(20).describe('gp3 storage in GiB.'),
  maxAllocatedStorage: z
    .int()
    .max(65_536)
    .nullable()
    .default(null)
    .describe('GiB up to which RDS may grow the storage by itself; null: never.'),
  dbName: nameInDatabase.describe('Database that is made with the instance.'),
  username: nameInDatabase.describe('Master user.'),
  manageMasterUserPassword: z
    .boolean()
    .default(true)
    .describe(
      [
        'Have RDS make the master password, keep it in a secret and replace it by schedule. Without, a password is made once and kept',
        'in the secret `<identifier>/master-user` and in the state: read replicas need that.',
      ].join(' '),
    ),
  masterUserSecretKmsKeyId: kmsKeyArn.describe(
    'ARN of the key that encrypts the secret of the master user; null: the key of Secrets Manager.',
  ),
  masterUserSecretRecoveryWindowInDays: recoveryWindowInDays.describe(
    'Days that the deleted secret can be brought back, where it is not managed by RDS; 0: none.',
  ),
  masterUserPasswordRotationDays: z
    .int()
    .min(1)
    .max(1000)
    .default(7)
    .describe('Days after which RDS replaces a password that it manages. Applications must then read it again.'),
  subnetIds: z.array(z.string()).min(2).describe('Subnets in at least two zones.'),
  securityGroupIds: z.array(z.string()).min(1).describe('Security groups of the instance.'),
  multiAz: z.boolean().default(false).describe('Keep a standby in a second zone.'),
  parameters: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_.]*$/, 'must be the name of a parameter such as log_min_duration_statement'),
      z.object({
        value: z.string(),
        applyMethod: z.enum(['immediate', 'pending-reboot']).default('immediate'),
      }),
    )
    .default({})
    .describe('Parameters of the engine by name. Static ones take `pending-reboot`.'),
  backupRetentionPeriod: z.int().min(0).max(35).default(7).describe('Days that automatic backups are kept; 0 turns them off.'),
  backupWindow: dailyWindow.describe('Daily window of backups in UTC; null: AWS chooses.'),
  maintenanceWindow: weeklyWindow.describe('Weekly window of maintenance in UTC; null: AWS chooses.'),
  autoMinorVersionUpgrade: z.boolean().default(true).describe('Install minor versions in the maintenance window.'),
  allowMajorVersionUpgrade: z
    .boolean()
    .default(false)
    .describe('Let a change of `engine_version` go ahead. It cannot be undone.'),
  applyImmediately: z
    .boolean()
    .default(false)
    .describe('Apply changes at once instead of in the maintenance window: some restart the instance.'),
  deletionProtection: z.boolean().default(true).describe('Refuse to delete the instance.'),
  finalSnapshot: z.boolean().default(true).describe('Take a snapshot before the instance is deleted.'),
  performanceInsightsEnabled: z.boolean().default(false).describe('Collect the load of each query, kept for 7 days.'),
  monitoringInterval: z
    .literal([0, 1, 5, 10, 15, 30, 60])
    .default(0)
    .describe('Seconds between measurements of the operating system (enhanced monitoring); 0 turns it off.'),
  logExports: z
    .record(z.string().regex(/^(postgresql|upgrade)$/, 'must be postgresql or upgrade'), z.object({ retentionInDays }))
    .default({})
    .describe('Logs that go to CloudWatch: `postgresql`, `upgrade`; days that their events are kept.'),
  kmsKeyId: kmsKeyArn.describe('ARN of the key that encrypts storage and snapshots; null: the key of RDS. Fixed once the instance is made.'),
});
