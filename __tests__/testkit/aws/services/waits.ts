import { EC2Client, StartInstancesCommand, StopInstancesCommand, TerminateInstancesCommand } from '@aws-sdk/client-ec2';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { waitUntilGone, type WaitProgress } from '../../../../src/testkit/aws';
import { WaitFailed } from '../../../../src/testkit/retry';
import type { Emulated } from '../emulated';
import { makeHost } from './compute';
import { makeDatabase } from './database';

const soon = { within: 10_000, every: 20 };
const at = (pattern: RegExp) => expect.stringMatching(pattern) as string;

export function waitTests(emulated: () => Emulated): void {
  test('an instance is waited for until it runs, or is stopped', async () => {
    const { cloud, client } = emulated();
    const ec2 = new EC2Client(client);
    const id = await makeHost(emulated(), 'waited-for');
    await ec2.send(new StopInstancesCommand({ InstanceIds: [id] }));
    expect(await cloud.ec2.waitUntilStopped(id, soon)).toMatchObject({ id, state: 'stopped' });
    const told: WaitProgress[] = [];
    const start = (): void => void ec2.send(new StartInstancesCommand({ InstanceIds: [id] }));
    const onProgress = (progress: WaitProgress): void => {
      if (told.push(progress) === 2) start();
    };
    expect(await cloud.ec2.waitUntilRunning(id, { ...soon, onProgress })).toMatchObject({ id, state: 'running' });
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told[0]).toEqual({
      what: `EC2 instance ${id} to be running`,
      state: 'stopped',
      elapsedMs: expect.any(Number) as number,
    });
  });

  test('a wait that is in vain tells for what, how long and how it is', async () => {
    const { cloud } = emulated();
    const id = await makeHost(emulated(), 'never-stopped');
    const wait = cloud.ec2.waitUntilStopped(id, { within: 1_000, every: 20 });
    await expect(wait).rejects.toThrow(WaitFailed);
    await expect(wait).rejects.toMatchObject({
      code: 'not-in-time',
      message: at(
        new RegExp(`for EC2 instance ${id} to be stopped: \\d+ attempts? in [^]*EC2 instance ${id} is running, not stopped`),
      ),
    });
  });

  test('what is not there yet is waited for', async () => {
    const { cloud } = emulated();
    const states: string[] = [];
    const onProgress = ({ state }: WaitProgress): void => {
      if (states.push(state) === 1) void makeDatabase(emulated(), 'late');
    };
    expect(await cloud.rds.waitUntilAvailable('late', { ...soon, onProgress })).toMatchObject({
      id: 'late',
      status: 'available',
    });
    expect(new Set(states)).toEqual(new Set(['not found']));
  });

  test('a table is waited for until it is active', async () => {
    const { cloud, client } = emulated();
    const KeySchema = [{ AttributeName: 'id', KeyType: 'HASH' as const }];
    const AttributeDefinitions = [{ AttributeName: 'id', AttributeType: 'S' as const }];
    const made = { TableName: 'soon', KeySchema, AttributeDefinitions, BillingMode: 'PAY_PER_REQUEST' as const };
    await new DynamoDBClient(client).send(new CreateTableCommand(made));
    expect(await cloud.dynamodb.waitUntilActive('soon', soon)).toMatchObject({ name: 'soon', status: 'ACTIVE' });
  });

  test('what goes is waited for until it is gone', async () => {
    const { cloud, client } = emulated();
    const id = await makeHost(emulated(), 'going');
    const read = () => cloud.ec2.instance(id);
    await expect(waitUntilGone(read, { within: 500, every: 10 })).rejects.toThrow(`EC2 instance ${id} is still there, not gone`);
    await new EC2Client(client).send(new TerminateInstancesCommand({ InstanceIds: [id] }));
    await waitUntilGone(read, soon);
  });
}
