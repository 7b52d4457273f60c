import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  DescribeAddressesCommand, DescribeInstancesCommand, DescribeKeyPairsCommand, DescribeSecurityGroupRulesCommand, DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand, DescribeVpcsCommand, EC2Client, type SecurityGroupRule,
} from '@aws-sdk/client-ec2';
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import type { Emulator } from '../../src/emulator';

/** Identities that AWS gives once: equal inventories are of the same things, not of new ones with the same names. */
export async function inventory({ url }: Emulator): Promise<Readonly<Record<string, unknown>>> {
  const client = clientOptions(url);
  const ec2 = new EC2Client(client);
  const named = { Filters: [{ Name: 'group-name', Values: ['mecove-mvp-ec2', 'mecove-mvp-rds'] }] };
  const [vpcs, subnets, groups, addresses, keys, instances, databases, logs, role, rules] = await Promise.all([
    ec2.send(new DescribeVpcsCommand({ Filters: [{ Name: 'cidr', Values: ['10.0.0.0/16'] }] })),
    ec2.send(new DescribeSubnetsCommand({ Filters: [{ Name: 'cidr-block', Values: ['10.0.0.0/24', '10.0.1.0/24'] }] })),
    ec2.send(new DescribeSecurityGroupsCommand(named)),
    ec2.send(new DescribeAddressesCommand({})),
    ec2.send(new DescribeKeyPairsCommand({})),
    ec2.send(new DescribeInstancesCommand({})),
    new RDSClient(client).send(new DescribeDBInstancesCommand({})),
    new CloudWatchLogsClient(client).send(new DescribeLogGroupsCommand({ logGroupNamePrefix: '/ec2/mecove-mvp/' })),
    new IAMClient(client).send(new GetRoleCommand({ RoleName: 'mecove-mvp' })),
    rulesOf(url),
  ]);
  return {
    vpcs: vpcs.Vpcs?.map((it) => it.VpcId),
    subnets: subnets.Subnets?.map((it) => it.SubnetId).sort(),
    groups: groups.SecurityGroups?.map((it) => it.GroupId).sort(),
    rules: rules.map((it) => it.SecurityGroupRuleId).sort(),
    addresses: addresses.Addresses?.map((it) => [it.AllocationId, it.PublicIp, it.InstanceId]),
    keys: keys.KeyPairs?.map((it) => [it.KeyPairId, it.KeyFingerprint]),
    instances: instances.Reservations?.flatMap((it) => it.Instances?.map(({ InstanceId, LaunchTime, State }) => [InstanceId, LaunchTime, State?.Name])),
    databases: databases.DBInstances?.map((it) => [it.DbiResourceId, it.InstanceCreateTime, it.MasterUserSecret?.SecretArn]),
    logs: logs.logGroups?.map((it) => [it.logGroupName, it.creationTime]),
    role: role.Role?.RoleId,
  };
}

/** The rules of the two groups of the system. */
export async function rulesOf(url: string): Promise<readonly SecurityGroupRule[]> {
  const ec2 = new EC2Client(clientOptions(url));
  const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand({ Filters: [{ Name: 'group-name', Values: ['mecove-mvp-*'] }] }));
  const ids = SecurityGroups.flatMap((it) => it.GroupId ?? []);
  const { SecurityGroupRules = [] } = await ec2.send(new DescribeSecurityGroupRulesCommand({}));
  return SecurityGroupRules.filter((it) => ids.includes(it.GroupId ?? ''));
}

const clientOptions = (endpoint: string) => ({ endpoint, region: 'ap-south-1', credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' } });
