import { z } from 'zod';
import { databaseFields } from '../../database-fields';
import { written } from '../../../../core/environment/fields';

const hour = '([01][0-9]|2[0-3]):[0-5][0-9]';
const daily = written(new RegExp(`^${hour}-${hour}$`), 'must be a time of day in UTC', '19:00-20:00');
const weekday = '(mon|tue|wed|thu|fri|sat|sun)';
const weekly = written(
  new RegExp(`^${weekday}:${hour}-${weekday}:${hour}$`),
  'must be a time of the week in UTC',
  'sun:20:30-sun:21:30',
);

const days = z.int().min(1).max(35);

/** PostgreSQL (requirement, section 4.3). The password is RDS's: Prisma cannot renew the tokens of IAM authentication. */
export const database = z.strictObject({
  ...databaseFields,
  multiAz: z.boolean().default(true),
  /** GiB up to which RDS may grow the storage by itself. */
  maxAllocatedStorage: z.int().min(20).max(65_536),
  /** Days that RDS keeps what a restore to any second in them needs. */
  backupRetentionDays: days.default(14),
  /** 00:30 to 02:30 in India: when few people write. */
  backupWindow: daily.default('19:00-20:00'),
  maintenanceWindow: weekly.default('sun:20:30-sun:21:30'),
  finalSnapshot: z.boolean().default(true),
  /** `managed`: RDS keeps and replaces the password. `generated`: Terraform makes one, which stays; a read replica needs that. */
  masterUserPassword: z.enum(['managed', 'generated']).default('managed'),
  /** Instance class of a copy for reports; null: none. */
  readReplicaClass: written(/^db\.\w+\.\w+$/, 'must be a DB instance class', 'db.t4g.small')
    .nullable()
    .default(null),
  /** Prisma checks the certificate of RDS: the image needs its bundle among the CAs that it trusts. */
  verifyCertificate: z.boolean().default(true),
  /** Connections that Prisma opens in one task. */
  connectionsPerTask: z.int().min(1).max(100).default(5),
});

/** Redis for BullMQ and batching (section 4.4): one shard, since BullMQ's keys need a hash tag in cluster mode; always TLS and AUTH. */
export const redis = z.strictObject({
  nodeType: written(/^cache\.[a-z0-9]+\.[a-z0-9]+$/, 'must be a node type of ElastiCache', 'cache.t4g.small'),
  engineVersion: written(/^\d\.\d$/, 'must be a version of Redis OSS', '7.1').default('7.1'),
  /** Copies in other zones, one of which takes over. */
  replicas: z.int().min(0).max(5).default(1),
  multiAz: z.boolean().default(true),
  snapshotRetentionDays: z.int().min(0).max(35).default(7),
  snapshotWindow: daily.default('18:00-19:00'),
  maintenanceWindow: weekly.default('sun:21:30-sun:22:30'),
  /** Raise it to replace the AUTH token. */
  authTokenGeneration: z.int().min(1).default(1),
});
