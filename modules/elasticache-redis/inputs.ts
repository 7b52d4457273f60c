import { z } from 'zod';
import { kmsKeyArn } from '../../src/aws/arns';
import { recoveryWindowInDays } from '../../src/aws/recovery-window';
import { retentionInDays } from '../../src/aws/retention';
import { dailyWindow, weeklyWindow } from '../../src/aws/windows';

export const inputs = z.object({
  name: z
    .string()
    .max(40)
    .regex(/^[a-z](-?[a-z0-9])*$/, 'must begin with a letter and be of small letters, digits and single hyphens')
    .describe('Name of the replication group; its nodes are `<name>-001`, `<name>-002`…, its secret is `<name>/redis`.'),
  engineVersion: z
    .string()
    .regex(/^7\.\d$/, 'must be a version of Redis 7 such as 7.1')
    .default('7.1')
    .describe('Version of Redis; AWS chooses the patch.'),
  nodeType: z
    .string()
    .regex(/^cache\.[a-z0-9-]+\.[a-z0-9-]+$/, 'must be a node type such as cache.t4g.small')
    .describe('Type of every node.'),
  replicas: z.int().min(0).max(5).default(1).describe('Nodes besides the primary. With one or more, failover is automatic.'),
  multiAz: z.boolean().default(true).describe('Spread the nodes over the zones of the subnets.'),
  subnetIds: z.array(z.string()).min(2).describe('Subnets in at least two zones.'),
  securityGroupIds: z.array(z.string()).min(1).describe('Security groups of the nodes.'),
  kmsKeyArn: kmsKeyArn.describe(
    [
      'ARN of the key that encrypts data, snapshots, the secret and the slow log, which CloudWatch Logs must be allowed to use;',
      'null: keys of AWS. Fixed for the data once the group is made.',
    ].join(' '),
  ),
  snapshotRetentionLimit: z.int().min(0).max(35).default(7).describe('Days that daily snapshots are kept; 0 turns them off.'),
  snapshotWindow: dailyWindow.describe('Daily window of snapshots in UTC; null: AWS chooses.'),
  finalSnapshot: z.boolean().default(true).describe('Take a snapshot before the group is deleted.'),
  maintenanceWindow: weeklyWindow.describe('Weekly window of maintenance in UTC; null: AWS chooses.'),
  applyImmediately: z
    .boolean()
    .default(false)
    .describe('Apply changes at once instead of in the maintenance window. A new AUTH token and another number of replicas always are.'),
  slowLogRetentionInDays: retentionInDays.default(30).describe('Days that the slow log is kept in CloudWatch.'),
  parameters: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be the name of a parameter such as notify-keyspace-events'), z.string())
    .default({})
    .describe('Parameters of Redis by name, besides `maxmemory-policy`.'),
  authTokenGeneration: z
    .int()
    .min(1)
    .default(1)
    .describe(
      [
        'Raise it to replace the AUTH token. The former one stays valid until the next replacement, so that services can be',
        'redeployed one by one; raise it once more to shut it out.',
      ].join(' '),
    ),
  secretRecoveryWindowInDays: recoveryWindowInDays.describe('Days that the deleted secret can be brought back; 0: none.'),
});
