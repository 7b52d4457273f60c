import { DescribeNatGatewaysCommand, DescribeRouteTablesCommand, DescribeVpcAttributeCommand } from '@aws-sdk/client-ec2';
import type { Requirement } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';
import { type Aws, inSection, reading, together } from './aws';
import { inVpc, subnets, vpc } from './vpc';

const says = inSection('VPC & networking');
const vpcModule = 'module.network.module.vpc';

const routeTables = reading([...vpc.asks, 'ec2:DescribeRouteTables'], async (aws) =>
  (await aws.ec2.send(new DescribeRouteTablesCommand({ Filters: await inVpc(aws) }))).RouteTables ?? []);

/** Deleted gateways are listed for an hour. */
const natGateways = reading([...vpc.asks, 'ec2:DescribeNatGateways'], async (aws) => {
  const filter = [...await inVpc(aws), { Name: 'state', Values: ['pending', 'available'] }];
  return (await aws.ec2.send(new DescribeNatGatewaysCommand({ Filter: filter }))).NatGateways ?? [];
});

const dns = reading([...vpc.asks, 'ec2:DescribeVpcAttribute'], async (aws) => {
  const { id: VpcId } = await vpc.of(aws);
  const [hostnames, support] = await Promise.all((['enableDnsHostnames', 'enableDnsSupport'] as const).map((Attribute) =>
    aws.ec2.send(new DescribeVpcAttributeCommand({ VpcId, Attribute }))));
  return { hostnames: hostnames?.EnableDnsHostnames?.Value, support: support?.EnableDnsSupport?.Value };
});

export const network = ({ network: { cidr, publicSubnets, zones } }: HostEnvironment): Requirement<Aws>[] => [
  says({
    statement: `VPC CIDR: ${cidr}`, resources: [`${vpcModule}.aws_vpc.this[0]`],
    of: vpc, expected: [cidr], found: (it) => it.CidrBlockAssociationSet?.map((one) => one.CidrBlock),
  }),
  says({
    statement: `Subnets: ${publicSubnets.length} across ${zones.length} AZs (${publicSubnets.join(', ')})`,
    resources: publicSubnets.map((_, i) => `${vpcModule}.aws_subnet.public[${i}]`), of: subnets,
    expected: publicSubnets.map((it, i) => `${it} ${zones[i] ?? ''}`).sort(),
    found: (all) => all.map((it) => `${it.CidrBlock ?? ''} ${it.AvailabilityZone ?? ''}`),
  }),
  says({
    statement: 'Subnets: public (a route to the internet)', of: together({ subnets, routeTables }),
    resources: [`${vpcModule}.aws_internet_gateway.this[0]`, `${vpcModule}.aws_route.public_internet_gateway[0]`, ...publicSubnets.map((_, i) => `${vpcModule}.aws_route_table_association.public[${i}]`)],
    expected: [...publicSubnets].sort().map((it) => `${it} to an internet gateway`),
    found: (it) => it.subnets.map(({ SubnetId, CidrBlock = '' }) => {
      const table = it.routeTables.find((one) => (one.Associations ?? []).some((association) => association.SubnetId === SubnetId));
      const route = table?.Routes?.find((one) => one.DestinationCidrBlock === '0.0.0.0/0' && one.State === 'active');
      return `${CidrBlock} to ${route?.GatewayId?.startsWith('igw-') === true ? 'an internet gateway' : 'nowhere'}`;
    }),
  }),
  says({
    statement: 'NAT Gateway: None', resources: ['module.network'],
    of: natGateways, expected: [], found: (all) => all.map((it) => it.NatGatewayId),
  }),
  says({
    statement: 'DNS: hostnames + support enabled', resources: [`${vpcModule}.aws_vpc.this[0]`],
    of: dns, expected: { hostnames: true, support: true }, found: (it) => it,
  }),
];
