import { DeleteDBInstanceCommand, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { aws } from 'groundplan/testkit';
import { z } from 'zod';
import type { Account } from '../account';

const outputs = z.object({
  database: z.object({
    arn: z.string(),
    identifier: z.literal('orders'),
    engine_version: z.string(),
    db_name: z.literal('shop'),
    master_user_secret_arn: z.string(),
  }),
  replica: z.object({ address: z.string(), port: z.number(), arn: z.string(), identifier: z.literal('orders-replica') }),
});
const credentials = z.strictObject({ username: z.literal('shop'), password: z.string().regex(/^[A-Za-z0-9]{32}$/) });

/** Of a database with a master password of its own. */
export async function rdsReplicaIsApplied({ applied, client, cloud }: Account): Promise<void> {
  await using root = await applied('rds-replica', { outputs, with: ['rds-postgres'] });
  const { database, replica } = root.outputs;
  const [source, found] = await Promise.all([cloud.rds.instance('orders'), cloud.rds.instance('orders-replica')]);

  expect(source.masterSecretArn).toBeUndefined();
  expect(source.engineVersion).toBe(database.engine_version);
  const secret = await cloud.secrets.secret(database.master_user_secret_arn);
  expect(secret).toMatchObject({ name: 'orders/master-user', rotates: false, owner: undefined });
  credentials.parse(JSON.parse(await cloud.secrets.value(secret.arn)));

  expect(found).toBeEncrypted();
  expect(found).toMatchObject({
    arn: replica.arn,
    address: replica.address,
    port: replica.port,
    type: 'db.t4g.small',
    engineVersion: source.engineVersion,
    storageType: 'gp3',
    maxStorage: 100,
    multiAz: false,
    publiclyAccessible: false,
    maintenanceWindow: 'sun:21:30-sun:22:30',
    minorUpgrades: true,
    backupRetention: 0,
    subnetIds: source.subnetIds,
    securityGroupIds: source.securityGroupIds,
  });
  const rds = new RDSClient(client);
  const asked = new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'orders-replica' });
  const { DBInstances: [instance] = [] } = await rds.send(asked);
  expect(instance?.ReadReplicaSourceDBInstanceIdentifier).toBe('orders');

  // The provider would wait a minute for each, one after the other: without its source the replica is an instance like others.
  await rds.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'orders', SkipFinalSnapshot: true }));
  await root.destroy();
  expect(await Promise.all(['orders', 'orders-replica'].map((id) => aws.exists(cloud.rds.instance(id))))).toEqual([false, false]);
  expect((await cloud.secrets.secret(secret.arn)).deletedAt).toBeInstanceOf(Date);
}
