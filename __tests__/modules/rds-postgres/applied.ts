import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  DescribeDBInstancesCommand,
  type DBInstance,
  DescribeDBParametersCommand,
  DescribeDBSnapshotsCommand,
  ModifyDBInstanceCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { DescribeSecretCommand, GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import type { Account } from '../account';

const outputs = z.object({ address: z.string(), port: z.number(), secret_arn: z.string(), small_secret_arn: z.string() });

export async function rdsPostgresIsApplied(account: Account): Promise<void> {
  const rds = new RDSClient(account.client);
  await using root = await account.applied('rds-postgres');
  const { address, port, secret_arn: secret, small_secret_arn: smallSecret } = outputs.parse(root.outputs);
  const database = await instance(rds, 'shop');
  const small = await instance(rds, 'shop-small');
  expect(database?.Endpoint).toMatchObject({ Address: address, Port: port });
  for (const it of [database, small]) {
    expect(it).toMatchObject({
      Engine: 'postgres',
      StorageType: 'gp3',
      StorageEncrypted: true,
      PubliclyAccessible: false,
      AllocatedStorage: 20,
      CopyTagsToSnapshot: true,
    });
    expect(it?.EngineVersion).toMatch(/^16\./);
  }
  expect(database).toMatchObject(everythingOn);
  expect(small).toMatchObject(everythingOff);
  await hasItsParameters(rds);
  await keepsItsLogs(account);
  await rotates(account, secret, 7);
  await rotates(account, smallSecret, 30);

  // Turning on what was left off replaces no database.
  const plan = await root.plan({ vars: { on: true } });
  expect(plan.changes.map(({ address, action }) => `${address} ${action}`).sort()).toEqual([
    'module.small.aws_cloudwatch_log_group.this["postgresql"] create',
    'module.small.aws_db_instance.this update',
    'module.small.aws_db_parameter_group.this update',
    'module.small.aws_iam_role.monitoring[0] create',
    'module.small.aws_iam_role_policy_attachment.monitoring[0] create',
    'module.small.terraform_data.final_snapshot[0] create',
  ]);

  await rds.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'shop', DeletionProtection: false, ApplyImmediately: true }),
  );
  await root.destroy();
  const { DBSnapshots } = await rds.send(new DescribeDBSnapshotsCommand({ SnapshotType: 'manual' }));
  expect(DBSnapshots?.map((it) => it.DBSnapshotIdentifier)).toEqual([expect.stringMatching(/^shop-final-[0-9a-f-]{36}$/)]);
}

const everythingOn = {
  DBInstanceClass: 'db.t4g.small',
  MultiAZ: true,
  MaxAllocatedStorage: 100,
  BackupRetentionPeriod: 14,
  PreferredBackupWindow: '19:00-20:00',
  PreferredMaintenanceWindow: 'sun:20:30-sun:21:30',
  DeletionProtection: true,
  AutoMinorVersionUpgrade: true,
  PerformanceInsightsEnabled: true,
  MonitoringInterval: 60,
  MonitoringRoleArn: expect.stringMatching(/:role\/shop-rds-monitoring$/) as string,
  EnabledCloudwatchLogsExports: ['postgresql'],
};
const everythingOff = {
  DBInstanceClass: 'db.t4g.micro',
  MultiAZ: false,
  BackupRetentionPeriod: 0,
  DeletionProtection: false,
  AutoMinorVersionUpgrade: false,
  PerformanceInsightsEnabled: false,
  MonitoringInterval: 0,
};

async function instance(rds: RDSClient, name: string): Promise<DBInstance | undefined> {
  return (await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: name }))).DBInstances?.[0];
}

async function hasItsParameters(rds: RDSClient): Promise<void> {
  const { Parameters } = await rds.send(
    new DescribeDBParametersCommand({ DBParameterGroupName: 'shop-postgres16', Source: 'user' }),
  );
  const found = Object.fromEntries((Parameters ?? []).map((it) => [it.ParameterName ?? '', [it.ParameterValue, it.ApplyMethod]]));
  expect(found).toEqual({ log_min_duration_statement: ['500', 'immediate'], max_connections: ['200', 'pending-reboot'] });
}

async function keepsItsLogs(account: Account): Promise<void> {
  const { logGroups } = await new CloudWatchLogsClient(account.client).send(
    new DescribeLogGroupsCommand({ logGroupNamePrefix: '/aws/rds/' }),
  );
  expect(logGroups?.map((it) => [it.logGroupName, it.retentionInDays])).toEqual([['/aws/rds/instance/shop/postgresql', 30]]);
}

async function rotates(account: Account, SecretId: string, days: number): Promise<void> {
  const secrets = new SecretsManagerClient(account.client);
  expect(await secrets.send(new DescribeSecretCommand({ SecretId }))).toMatchObject({
    RotationEnabled: true,
    RotationRules: { AutomaticallyAfterDays: days },
    OwningService: 'rds',
  });
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  expect(JSON.parse(SecretString ?? '')).toMatchObject({ username: 'shop', password: expect.stringMatching(/.{16}/) as string });
}
