import { z } from 'zod';

const weekday = '(mon|tue|wed|thu|fri|sat|sun)';
const time = '([01][0-9]|2[0-3]):[0-5][0-9]';

export const inputs = z.object({
  identifier: z.string().regex(/^[a-z]([a-z0-9]|-[a-z0-9]){0,62}$/).describe('Name of the instance, unique in account and region.'),
  engineVersion: z.string().regex(/^\d{2}$/).default('16').describe('Major version of PostgreSQL; AWS chooses the minor one.'),
  instanceClass: z.string().regex(/^db\./).describe('Instance class, such as `db.t4g.micro`.'),
  allocatedStorage: z.number().int().min(20).max(65_536).default(20).describe('gp3 storage in GiB.'),
  maxAllocatedStorage: z.number().int().max(65_536).nullable().default(null).describe('GiB up to which RDS may grow the storage by itself; null: never.'),
  dbName: z.string().regex(/^[a-zA-Z]\w{0,62}$/).describe('Database that is made with the instance.'),
  username: z.string().regex(/^[a-zA-Z]\w{0,62}$/).describe('Master user.'),
  masterUserPasswordRotationDays: z.number().int().min(1).max(1000).default(7)
    .describe('Days after which RDS replaces the master password. Applications must read it again: 7 is what RDS does by itself.'),
  subnetIds: z.array(z.string()).min(2).describe('Subnets in at least two zones.'),
  securityGroupIds: z.array(z.string()).min(1).describe('Security groups of the instance.'),
  multiAz: z.boolean().default(false).describe('Keep a standby in a second zone.'),
  parameters: z.record(z.string(), z.object({
    value: z.string(),
    applyMethod: z.enum(['immediate', 'pending-reboot']).default('immediate'),
  })).default({}).describe('Database parameters by name.'),
  backupRetentionPeriod: z.number().int().min(0).max(35).default(7).describe('Days that automatic backups are kept; 0 turns them off.'),
  backupWindow: z.string().regex(new RegExp(`^${time}-${time}$`)).nullable().default(null).describe('Daily window of backups in UTC, such as `19:00-20:00`; null: AWS chooses.'),
  maintenanceWindow: z.string().regex(new RegExp(`^${weekday}:${time}-${weekday}:${time}$`)).nullable().default(null)
    .describe('Weekly window of maintenance in UTC, such as `sun:20:30-sun:21:30`; null: AWS chooses.'),
  autoMinorVersionUpgrade: z.boolean().default(true).describe('Install minor versions in the maintenance window.'),
  allowMajorVersionUpgrade: z.boolean().default(false).describe('Let a change of the major version go ahead.'),
  applyImmediately: z.boolean().default(false).describe('Apply changes at once instead of in the maintenance window.'),
  deletionProtection: z.boolean().default(true).describe('Refuse to delete the instance.'),
  finalSnapshot: z.boolean().default(true).describe('Take a snapshot before the instance is deleted.'),
  performanceInsightsEnabled: z.boolean().default(false).describe('Collect Performance Insights, kept for 7 days.'),
  enabledCloudwatchLogsExports: z.array(z.enum(['postgresql', 'upgrade'])).default([]).describe('Logs that go to CloudWatch.'),
  kmsKeyArn: z.string().nullable().default(null).describe('Key that encrypts the storage; that of RDS where there is none.'),
});
