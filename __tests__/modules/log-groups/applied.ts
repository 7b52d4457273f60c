import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Account } from '../account';

export async function logGroupsAreApplied(account: Account): Promise<void> {
  await using root = await account.applied('log-groups');
  const logs = new CloudWatchLogsClient(account.client);
  const found = async () => (await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: '/ec2/shop' }))).logGroups ?? [];
  const groups = await found();
  expect(groups.map((it) => [it.logGroupName, it.retentionInDays])).toEqual([
    ['/ec2/shop/access', 400],
    ['/ec2/shop/api', 14],
  ]);
  expect(root.outputs).toMatchObject({
    names: { access: '/ec2/shop/access', api: '/ec2/shop/api' },
    arns: { api: groups.find((it) => it.logGroupName === '/ec2/shop/api')?.arn?.replace(/:\*$/, '') },
  });
  await root.destroy();
  expect(await found()).toEqual([]);
}
