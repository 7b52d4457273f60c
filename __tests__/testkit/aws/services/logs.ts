import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import '../../../../src/testkit/aws/matchers/register';
import { type Emulated, region } from '../emulated';

export function logTests(emulated: () => Emulated): void {
  test('a group is found by its whole name, with its retention', async () => {
    const { cloud, client, emulator } = emulated();
    const logs = new CloudWatchLogsClient(client);
    for (const logGroupName of ['/shop/api-old', '/shop/api'])
      await logs.send(new CreateLogGroupCommand({ logGroupName, tags: { team: 'shop' } }));
    expect(await cloud.logs.group('/shop/api')).toMatchObject({ retention: undefined });
    await logs.send(new PutRetentionPolicyCommand({ logGroupName: '/shop/api', retentionInDays: 14 }));
    const group = await cloud.logs.group('/shop/api');
    expect(group).toEqual({
      kind: 'log group',
      name: '/shop/api',
      arn: `arn:aws:logs:${region}:${emulator.account}:log-group:/shop/api`,
      retention: 14,
      encryption: { key: undefined },
      tags: { team: 'shop' },
    });
    expect(group).toBeEncrypted();
    expect((await cloud.logs.groups('/shop/api')).map((it) => [it.name, it.retention])).toEqual([
      ['/shop/api', 14],
      ['/shop/api-old', undefined],
    ]);
    expect(await cloud.logs.groups('/nobody')).toEqual([]);
    await expect(cloud.logs.group('/shop')).rejects.toThrow('there is no log group /shop in eu-central-1');
  });

  test('what was logged can be read, all of it or that of a stream', async () => {
    const { cloud, client } = emulated();
    const logs = new CloudWatchLogsClient(client);
    const logGroupName = '/shop/events';
    await logs.send(new CreateLogGroupCommand({ logGroupName }));
    for (const logStreamName of ['one', 'two']) {
      await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
      const logEvents = [{ timestamp: Date.now(), message: `hello from ${logStreamName}` }];
      await logs.send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents }));
    }
    const all = await cloud.logs.events(logGroupName);
    expect(all.map((it) => it.message).sort()).toEqual(['hello from one', 'hello from two']);
    expect(await cloud.logs.events(logGroupName, { stream: 'two' })).toMatchObject([
      { stream: 'two', at: expect.any(Date) as unknown },
    ]);
    expect(await cloud.logs.events(logGroupName, { since: new Date(Date.now() + 60_000) })).toEqual([]);
  });
}
