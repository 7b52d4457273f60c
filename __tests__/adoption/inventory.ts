import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeAddressesCommand, DescribeInstancesCommand, DescribeKeyPairsCommand, DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import type { Emulator } from 'groundplan/emulator';
import { aws } from 'groundplan/testkit';

const region = 'ap-south-1';

/**
 * Identities that AWS gives once: equal inventories are of the same things, not of new ones with the same names. What could be there
 * twice is listed by the SDK, whatever its name.
 */
export async function inventory(emulator: Emulator): Promise<Readonly<Record<string, unknown>>> {
  const client = { ...emulator.aws, region };
  const cloud = aws.account(client);
  const ec2 = new EC2Client(client);
  const [vpcs, groups, addresses, keys, instances, databases, logs, role] = await Promise.all([
    ec2.send(new DescribeVpcsCommand({ Filters: [{ Name: 'cidr', Values: ['10.0.0.0/16'] }] })),
    securityGroups(emulator),
    ec2.send(new DescribeAddressesCommand({})),
    ec2.send(new DescribeKeyPairsCommand({})),
    ec2.send(new DescribeInstancesCommand({})),
    new RDSClient(client).send(new DescribeDBInstancesCommand({})),
    new CloudWatchLogsClient(client).send(new DescribeLogGroupsCommand({ logGroupNamePrefix: '/ec2/mecove-mvp/' })),
    cloud.iam.role('mecove-mvp'),
  ]);
  const vpcIds = (vpcs.Vpcs ?? []).flatMap((it) => it.VpcId ?? []);
  const subnets = await Promise.all(vpcIds.map((id) => cloud.ec2.subnets(id)));
  return {
    vpcs: vpcIds,
    subnets: subnets.flat().map((it) => it.id),
    groups: groups.map((it) => it.id),
    rules: groups.flatMap((it) => [...it.ingress, ...it.egress].map((rule) => rule.id).sort()),
    addresses: addresses.Addresses?.map((it) => [it.AllocationId, it.PublicIp, it.InstanceId]),
    keys: keys.KeyPairs?.map((it) => [it.KeyPairId, it.KeyFingerprint]),
    instances: instances.Reservations?.flatMap((it) => it.Instances?.map(({ InstanceId, LaunchTime, State }) => [InstanceId, LaunchTime, State?.Name])),
    databases: databases.DBInstances?.map((it) => [it.DbiResourceId, it.InstanceCreateTime, it.MasterUserSecret?.SecretArn]),
    logs: logs.logGroups?.map((it) => [it.logGroupName, it.creationTime]),
    role: role.id,
  };
}

/** The two groups of the system with their rules. */
export function securityGroups(emulator: Emulator): Promise<readonly aws.SecurityGroup[]> {
  const { ec2 } = aws.account({ ...emulator.aws, region });
  return Promise.all(['mecove-mvp-ec2', 'mecove-mvp-rds'].map((name) => ec2.securityGroup(name)));
}
