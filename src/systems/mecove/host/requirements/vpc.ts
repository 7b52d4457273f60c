import { DescribeSecurityGroupsCommand, DescribeSubnetsCommand, DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { only } from '../../../../core/requirement';
import { reading } from './aws';

/** The network of an environment bears its name. */
export const vpc = reading(['ec2:DescribeVpcs'], async ({ ec2, env }) => {
  const { Vpcs } = await ec2.send(new DescribeVpcsCommand({ Filters: [{ Name: 'tag:Name', Values: [env.name] }] }));
  const found = only('VPC', Vpcs);
  return { ...found, id: found.VpcId ?? '' };
});

export const inVpc = async (aws: Parameters<typeof vpc.of>[0]): Promise<{ Name: string; Values: string[] }[]> =>
  [{ Name: 'vpc-id', Values: [(await vpc.of(aws)).id] }];

export const subnets = reading([...vpc.asks, 'ec2:DescribeSubnets'], async (aws) => {
  const { Subnets } = await aws.ec2.send(new DescribeSubnetsCommand({ Filters: await inVpc(aws) }));
  return [...(Subnets ?? [])].sort((a, b) => ((a.CidrBlock ?? '') < (b.CidrBlock ?? '') ? -1 : 1));
});

export const securityGroups = reading([...vpc.asks, 'ec2:DescribeSecurityGroups'], async (aws) => {
  const { SecurityGroups } = await aws.ec2.send(new DescribeSecurityGroupsCommand({ Filters: await inVpc(aws) }));
  return SecurityGroups ?? [];
});
