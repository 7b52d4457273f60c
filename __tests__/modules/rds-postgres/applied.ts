import { DescribeDBSnapshotsCommand, ModifyDBInstanceCommand, RDSClient } from '@aws-sdk/client-rds';
import type { aws } from 'groundplan/testkit';
import { z } from 'zod';
import type { Account } from '../account';

const outputs = z.object({ address: z.string(), port: z.number(), secret_arn: z.string(), small_secret_arn: z.string() });

export async function rdsPostgresIsApplied({ applied, client, cloud }: Account): Promise<void> {
  await using root = await applied('rds-postgres', { outputs });
  const { address, port, secret_arn: secret, small_secret_arn: smallSecret } = root.outputs;
  const [database, small] = await Promise.all([cloud.rds.instance('shop'), cloud.rds.instance('shop-small')]);
  for (const it of [database, small]) {
    expect(it).toBeEncrypted();
    expect(it).toMatchObject({
      engine: 'postgres',
      engineVersion: expect.stringMatching(/^16\./) as string,
      storageType: 'gp3',
      storage: 20,
      publiclyAccessible: false,
      copiesTagsToSnapshots: true,
    });
  }
  expect(database).toMatchObject({ address, port, ...everythingOn });
  expect(small).toMatchObject(everythingOff);
  expect((await cloud.rds.parameterGroup('shop-postgres16')).changed).toEqual({
    log_min_duration_statement: { value: '500', source: 'user', applyMethod: 'immediate' },
    max_connections: { value: '200', source: 'user', applyMethod: 'pending-reboot' },
  });
  const logs = await cloud.logs.groups('/aws/rds/');
  expect(logs.map((it) => [it.name, it.retention])).toEqual([['/aws/rds/instance/shop/postgresql', 30]]);
  await rotates(cloud, secret, 7);
  await rotates(cloud, smallSecret, 30);

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

  const unprotected = { DBInstanceIdentifier: 'shop', DeletionProtection: false, ApplyImmediately: true };
  const rds = new RDSClient(client);
  await rds.send(new ModifyDBInstanceCommand(unprotected));
  await root.destroy();
  // All that are left in the account, whosever.
  const { DBSnapshots } = await rds.send(new DescribeDBSnapshotsCommand({ SnapshotType: 'manual' }));
  expect(DBSnapshots?.map((it) => it.DBSnapshotIdentifier)).toEqual([expect.stringMatching(/^shop-final-[0-9a-f-]{36}$/)]);
}

const everythingOn = {
  type: 'db.t4g.small',
  multiAz: true,
  maxStorage: 100,
  backupRetention: 14,
  backupWindow: '19:00-20:00',
  maintenanceWindow: 'sun:20:30-sun:21:30',
  deletionProtection: true,
  minorUpgrades: true,
  performanceInsights: true,
  monitoringInterval: 60,
  monitoringRoleArn: expect.stringMatching(/:role\/shop-rds-monitoring$/) as string,
  logExports: ['postgresql'],
};
const everythingOff = {
  type: 'db.t4g.micro',
  multiAz: false,
  backupRetention: 0,
  deletionProtection: false,
  minorUpgrades: false,
  performanceInsights: false,
  monitoringInterval: 0,
};

async function rotates({ secrets }: aws.Account, arn: string, days: number): Promise<void> {
  expect(await secrets.secret(arn)).toMatchObject({ rotates: true, rotatesEvery: days, owner: 'rds' });
  const value: unknown = JSON.parse(await secrets.value(arn));
  expect(value).toMatchObject({ username: 'shop', password: expect.stringMatching(/.{16}/) as string });
}
