import {
  CreateDBInstanceCommand,
  CreateDBParameterGroupCommand,
  CreateDBSnapshotCommand,
  CreateDBSubnetGroupCommand,
  ModifyDBParameterGroupCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import '../../../../src/testkit/aws/matchers/register';
import type { Emulated } from '../emulated';
import { makeNetwork } from './network';

export async function makeDatabase({ client }: Emulated, id: string, more: object = {}): Promise<void> {
  const wanted = { DBInstanceIdentifier: id, DBInstanceClass: 'db.t4g.micro', Engine: 'postgres', AllocatedStorage: 20 };
  const access = { MasterUsername: 'shop', ManageMasterUserPassword: true };
  await new RDSClient(client).send(new CreateDBInstanceCommand({ ...wanted, ...access, ...more }));
}

export function databaseTests(emulated: () => Emulated): void {
  test('an instance tells how it is set', async () => {
    const made = emulated();
    const rds = new RDSClient(made.client);
    const { vpcId, inner, outer } = await makeNetwork(made, 'with database');
    const SubnetIds = [inner, outer];
    await rds.send(new CreateDBSubnetGroupCommand({ DBSubnetGroupName: 'shop', DBSubnetGroupDescription: 'shop', SubnetIds }));
    await makeDatabase(made, 'shop', {
      EngineVersion: '16.4',
      DBName: 'shop',
      DBSubnetGroupName: 'shop',
      StorageType: 'gp3',
      StorageEncrypted: true,
      BackupRetentionPeriod: 7,
      DeletionProtection: true,
      PubliclyAccessible: false,
      EnableCloudwatchLogsExports: ['postgresql'],
      Tags: [{ Key: 'team', Value: 'shop' }],
    });
    const database = await made.cloud.rds.instance('shop');
    expect(database).toMatchObject({
      kind: 'RDS instance',
      id: 'shop',
      status: 'available',
      engine: 'postgres',
      engineVersion: '16.4',
      type: 'db.t4g.micro',
      port: 5432,
      databaseName: 'shop',
      username: 'shop',
      storage: 20,
      storageType: 'gp3',
      multiAz: false,
      publiclyAccessible: false,
      vpcId,
      backupRetention: 7,
      deletionProtection: true,
      logExports: ['postgresql'],
      tags: { team: 'shop' },
    });
    expect([...database.subnetIds].sort()).toEqual([...SubnetIds].sort());
    expect(database.address).toMatch(/^shop\./);
    expect(database).toBeEncrypted();
    expect(await made.cloud.secrets.secret(database.masterSecretArn ?? '')).toMatchObject({ owner: 'rds' });
  });

  test('a plain one is not encrypted', async () => {
    await makeDatabase(emulated(), 'plain');
    expect(await emulated().cloud.rds.instance('plain')).not.toBeEncrypted();
  });

  test('a parameter group tells what it changes, and the value of a parameter', async () => {
    const { cloud, client } = emulated();
    const rds = new RDSClient(client);
    const group = { DBParameterGroupName: 'shop-postgres16' };
    const family = { DBParameterGroupFamily: 'postgres16', Description: 'of the shop' };
    await rds.send(new CreateDBParameterGroupCommand({ ...group, ...family }));
    const Parameters = [{ ParameterName: 'max_connections', ParameterValue: '200', ApplyMethod: 'pending-reboot' as const }];
    await rds.send(new ModifyDBParameterGroupCommand({ ...group, Parameters }));
    expect(await cloud.rds.parameterGroup('shop-postgres16')).toMatchObject({
      kind: 'DB parameter group',
      family: 'postgres16',
      description: 'of the shop',
      changed: { max_connections: { value: '200', source: 'user', applyMethod: 'pending-reboot' } },
    });
    expect(await cloud.rds.parameter('shop-postgres16', 'max_connections')).toMatchObject({ value: '200' });
    const missing = cloud.rds.parameter('shop-postgres16', 'max_wishes');
    await expect(missing).rejects.toThrow('there is no parameter of DB parameter group shop-postgres16 max_wishes');
  });

  test('snapshots are those of the instance; none is an empty list', async () => {
    const { cloud, client } = emulated();
    await makeDatabase(emulated(), 'kept');
    const asked = new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'kept', DBSnapshotIdentifier: 'kept-final' });
    await new RDSClient(client).send(asked);
    const manual = (await cloud.rds.snapshotsOf('kept')).filter((it) => it.type === 'manual');
    expect(manual).toMatchObject([{ kind: 'RDS snapshot', id: 'kept-final', instanceId: 'kept', status: 'available' }]);
    expect(await cloud.rds.snapshotsOf('never-there')).toEqual([]);
  });
}
