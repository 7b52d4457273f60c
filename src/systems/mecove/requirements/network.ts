import { DescribeInternetGatewaysCommand, DescribeNatGatewaysCommand, DescribeSubnetsCommand, DescribeVpcAttributeCommand, DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import type { Requirement } from '../../../core/requirement';
import type { MecoveEnvironment } from '../environment';
import { type Aws, only } from './aws';

const section = 'VPC & networking';
const vpc = 'module.network.module.vpc';

async function vpcOf({ ec2, env }: Aws): Promise<{ readonly id: string; readonly cidr: string }> {
  const { Vpcs } = await ec2.send(new DescribeVpcsCommand({ Filters: [{ Name: 'tag:Name', Values: [env.name] }] }));
  const found = only('VPC', Vpcs);
  return { id: found.VpcId ?? '', cidr: found.CidrBlock ?? '' };
}

export const network = ({ network: { cidr, publicSubnets, zones } }: MecoveEnvironment): Requirement<Aws>[] => [
  { section, statement: `VPC CIDR: ${cidr}`, resources: [`${vpc}.aws_vpc.this[0]`], expected: cidr, found: async (aws) => (await vpcOf(aws)).cidr },
  {
    section, statement: `${publicSubnets.length} public subnets across ${zones.length} AZs (${publicSubnets.join(', ')})`,
    resources: publicSubnets.map((_, i) => `${vpc}.aws_subnet.public[${i}]`),
    expected: publicSubnets.map((it, i) => `${it} ${zones[i] ?? ''}`),
    found: async (aws) => {
      const { Subnets } = await aws.ec2.send(new DescribeSubnetsCommand({ Filters: [{ Name: 'vpc-id', Values: [(await vpcOf(aws)).id] }] }));
      return (Subnets ?? []).map((it) => `${it.CidrBlock ?? ''} ${it.AvailabilityZone ?? ''}`).sort();
    },
  },
  {
    section, statement: 'Internet gateway for the public subnets', resources: [`${vpc}.aws_internet_gateway.this[0]`], expected: 1,
    found: async (aws) => {
      const { InternetGateways } = await aws.ec2.send(new DescribeInternetGatewaysCommand({ Filters: [{ Name: 'attachment.vpc-id', Values: [(await vpcOf(aws)).id] }] }));
      return InternetGateways?.length;
    },
  },
  {
    section, statement: 'NAT Gateway: none', resources: ['module.network'], expected: 0,
    found: async (aws) => {
      const { NatGateways } = await aws.ec2.send(new DescribeNatGatewaysCommand({ Filter: [{ Name: 'vpc-id', Values: [(await vpcOf(aws)).id] }] }));
      return NatGateways?.length;
    },
  },
  {
    section, statement: 'DNS: hostnames + support enabled', resources: [`${vpc}.aws_vpc.this[0]`], expected: [true, true],
    found: async (aws) => {
      const { id: VpcId } = await vpcOf(aws);
      const [hostnames, support] = await Promise.all([
        aws.ec2.send(new DescribeVpcAttributeCommand({ VpcId, Attribute: 'enableDnsHostnames' })),
        aws.ec2.send(new DescribeVpcAttributeCommand({ VpcId, Attribute: 'enableDnsSupport' })),
      ]);
      return [hostnames.EnableDnsHostnames?.Value, support.EnableDnsSupport?.Value];
    },
  },
];
