import {
  DescribeSecurityGroupRulesCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
  type SecurityGroupRule,
} from '@aws-sdk/client-ec2';
import type { Account } from '../account';

export async function accessIsApplied(account: Account): Promise<void> {
  await using root = await account.applied('access');
  const { group_ids: ids } = root.outputs as { group_ids: Record<string, string> };
  const ec2 = new EC2Client(account.client);
  const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: Object.values(ids) }));
  expect(SecurityGroups?.map((it) => `${it.GroupName}: ${it.Description}`).sort()).toEqual([
    'shop-database: PostgreSQL',
    'shop-web: Web servers',
    'shop-worker: Workers, which call other companies',
  ]);

  const nameOf = (id: string | undefined): string | undefined => Object.entries(ids).find(([, it]) => it === id)?.[0];
  const shown = (it: SecurityGroupRule): string =>
    [
      it.IsEgress === true ? 'out' : 'in',
      it.IpProtocol,
      ...(it.IpProtocol === '-1' ? [] : [it.FromPort === it.ToPort ? it.FromPort : 'ports']),
      it.CidrIpv4 ?? nameOf(it.ReferencedGroupInfo?.GroupId),
      `(${it.Description})`,
    ].join(' ');
  const rulesOf = async (group: string): Promise<string[]> => {
    const { SecurityGroupRules } = await ec2.send(
      new DescribeSecurityGroupRulesCommand({ Filters: [{ Name: 'group-id', Values: [ids[group] ?? ''] }] }),
    );
    return (SecurityGroupRules ?? []).map(shown).sort();
  };
  expect(await rulesOf('web')).toEqual([
    'in tcp 22 203.0.113.0/24 (office-to-web)',
    'in tcp 443 0.0.0.0/0 (internet-to-web)',
    'out tcp 5432 database (web-to-database)',
  ]);
  expect(await rulesOf('worker')).toEqual(['out -1 0.0.0.0/0 (worker-to-internet)']);
  expect(await rulesOf('database')).toEqual(['in tcp 5432 web (web-to-database)', 'in tcp 5432 worker (worker-to-database)']);

  await root.destroy();
  const { SecurityGroups: left } = await ec2.send(
    new DescribeSecurityGroupsCommand({
      Filters: [{ Name: 'group-name', Values: ['shop-web', 'shop-worker', 'shop-database'] }],
    }),
  );
  // The roots of the other modules make groups of other names in the same account.
  expect(left?.filter((it) => Object.values(ids).includes(it.GroupId ?? ''))).toEqual([]);
}
