import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import '../../../../src/testkit/aws/matchers/register';
import type { Emulated } from '../emulated';

const byLockId: Omit<CreateTableCommandInput, 'TableName'> = {
  KeySchema: [{ AttributeName: 'LockID', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'LockID', AttributeType: 'S' }],
  BillingMode: 'PAY_PER_REQUEST',
};

export function tableTests(emulated: () => Emulated): void {
  test('a table tells keys, billing, protection and recovery', async () => {
    const { cloud, client } = emulated();
    const dynamodb = new DynamoDBClient(client);
    // More tags than AWS tells on one page.
    const Tags = Array.from({ length: 12 }, (_, i) => ({ Key: `tag-${String(i)}`, Value: 'x' }));
    const TableName = 'locks';
    await dynamodb.send(new CreateTableCommand({ ...byLockId, TableName, DeletionProtectionEnabled: true, Tags }));
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
    await dynamodb.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
    const TimeToLiveSpecification = { AttributeName: 'until', Enabled: true };
    await dynamodb.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    const table = await cloud.dynamodb.table('locks');
    expect(table).toMatchObject({
      kind: 'DynamoDB table',
      name: 'locks',
      status: 'ACTIVE',
      billing: 'on-demand',
      partitionKey: 'LockID',
      sortKey: undefined,
      attributes: { LockID: 'S' },
      deletionProtection: true,
      pointInTimeRecovery: true,
      timeToLive: 'until',
      stream: undefined,
    });
    expect(Object.keys(table.tags)).toHaveLength(12);
    expect(table).toBeEncrypted();
    expect(table).not.toBeEncrypted({ key: /:key\// });
  });

  test('a table with a key in KMS tells it', async () => {
    const key = 'arn:aws:kms:eu-central-1:498735610795:key/1';
    const SSESpecification = { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: key } as const;
    await new DynamoDBClient(emulated().client).send(
      new CreateTableCommand({ ...byLockId, TableName: 'by-key', SSESpecification }),
    );
    expect(await emulated().cloud.dynamodb.table('by-key')).toBeEncrypted({ key });
  });
}
