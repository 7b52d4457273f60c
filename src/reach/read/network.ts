import {
  type EC2Client,
  paginateDescribeNatGateways,
  paginateDescribeRouteTables,
  paginateDescribeSecurityGroups,
  paginateDescribeSubnets,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcs,
  paginateGetManagedPrefixListEntries,
} from '@aws-sdk/client-ec2';
import { ReachError } from '../errors';
import type { NetworkFacts, Route, SecurityGroup } from '../facts';
import { allOf, told } from './answer';
import { endpointsOf, natGatewayOf } from './endpoints';
import { routesOf, subnetOf } from './routes';
import { securityGroupOf } from './security-groups';

/**
 * Asks AWS for what decides who reaches whom in a VPC: ec2:DescribeVpcs, DescribeSubnets, DescribeRouteTables,
 * DescribeSecurityGroups, DescribeNatGateways, DescribeVpcEndpoints, GetManagedPrefixListEntries.
 * Throws `ReachError` where there is no such VPC, or one with IPv6.
 */
export async function readNetwork(ec2: EC2Client, vpcId: string): Promise<NetworkFacts> {
  const client = { client: ec2 };
  const Filters = [{ Name: 'vpc-id', Values: [vpcId] }];
  const available = { Name: 'state', Values: ['available'] };
  const [vpcs, subnets, tables, groups, gateways, endpoints] = await Promise.all([
    allOf(paginateDescribeVpcs(client, { Filters }), (page) => page.Vpcs),
    allOf(paginateDescribeSubnets(client, { Filters }), (page) => page.Subnets),
    allOf(paginateDescribeRouteTables(client, { Filters }), (page) => page.RouteTables),
    allOf(paginateDescribeSecurityGroups(client, { Filters }), (page) => page.SecurityGroups),
    allOf(paginateDescribeNatGateways(client, { Filter: [...Filters, available] }), (page) => page.NatGateways),
    allOf(paginateDescribeVpcEndpoints(client, { Filters }), (page) => page.VpcEndpoints),
  ]);
  const [vpc] = vpcs;
  if (vpc === undefined) throw new ReachError(`there is no VPC ${vpcId} in this account and region`);
  const routeTables = Object.fromEntries(tables.map(routesOf));
  const securityGroups = Object.fromEntries(groups.map(securityGroupOf));
  return {
    vpcId,
    ranges: (vpc.CidrBlockAssociationSet ?? [])
      .filter((it) => it.CidrBlockState?.State === 'associated')
      .map((it) => told(it, 'CidrBlock')),
    subnets: Object.fromEntries(subnets.map((it) => subnetOf(it, tables))),
    routeTables,
    securityGroups,
    natGateways: Object.fromEntries(gateways.map(natGatewayOf)),
    endpoints: endpoints.flatMap(endpointsOf),
    prefixLists: await readPrefixLists(ec2, prefixListsIn(routeTables, securityGroups)),
  };
}

/** The ids of the prefix lists that routes and rules name. */
function prefixListsIn(
  tables: Readonly<Record<string, readonly Route[]>>,
  groups: Readonly<Record<string, SecurityGroup>>,
): readonly string[] {
  const destinations = Object.values(tables)
    .flat()
    .map((it) => it.destination);
  const peers = Object.values(groups)
    .flatMap((it) => [...it.ingress, ...it.egress])
    .map((it) => it.peer);
  return [...new Set([...destinations, ...peers])].filter((it) => it.startsWith('pl-'));
}

async function readPrefixLists(ec2: EC2Client, ids: readonly string[]): Promise<NetworkFacts['prefixLists']> {
  const lists = ids.map(async (PrefixListId) => {
    const pages = paginateGetManagedPrefixListEntries({ client: ec2 }, { PrefixListId });
    const ranges = (await allOf(pages, (page) => page.Entries)).map((it) => told(it, 'Cidr'));
    return [PrefixListId, ranges.filter(isIpv4)] as const;
  });
  return Object.fromEntries(await Promise.all(lists));
}

const isIpv4 = (range: string): boolean => !range.includes(':');
