import type { Route as DescribedRoute, RouteTable as Described } from '@aws-sdk/client-ec2';
import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';
import { subnet } from './subnet';
import { inVpc } from './vpc';

/** A route table. */
export interface RouteTable {
  readonly kind: 'route table';
  readonly id: string;
  readonly vpcId: string;
  /** It holds for all subnets that have none of their own. */
  readonly isMain: boolean;
  /** The subnets that name it. */
  readonly subnetIds: readonly string[];
  readonly routes: readonly Route[];
  readonly tags: Tags;
}

export interface Route {
  /** A range of addresses, or a prefix list (`pl-…`). */
  readonly destination: string;
  /** `local`, `igw-…`, `nat-…`, `vgw-…`, `tgw-…`, `eni-…`, `pcx-…`, `vpce-…`. */
  readonly target: string;
  /** False for a route to something that is gone. */
  readonly active: boolean;
}

export function routeTables(aws: Connection, vpcId: string): Promise<readonly RouteTable[]> {
  const list = () =>
    aws.read({ kind: 'route tables of VPC', id: vpcId }, async () => {
      const { EC2Client, paginateDescribeRouteTables } = await load('@aws-sdk/client-ec2', () => import('@aws-sdk/client-ec2'));
      const client = aws.client(EC2Client);
      const Filters = [{ Name: 'vpc-id', Values: [vpcId] }];
      return (await allPages(paginateDescribeRouteTables({ client }, { Filters }), (page) => page.RouteTables)).map(routeTableOf);
    });
  return inVpc(aws, vpcId, list);
}

/** Whether its route table, or the VPC's main one, leads to the internet through an internet gateway. */
export async function isPublicSubnet(aws: Connection, id: string): Promise<boolean> {
  const { vpcId } = await subnet(aws, id);
  const tables = await routeTables(aws, vpcId);
  const table = tables.find((it) => it.subnetIds.includes(id)) ?? tables.find((it) => it.isMain);
  return table?.routes.some(leadsToInternet) === true;
}

function leadsToInternet({ destination, target, active }: Route): boolean {
  return active && (destination === '0.0.0.0/0' || destination === '::/0') && target.startsWith('igw-');
}

function routeTableOf(it: Described): RouteTable {
  const associations = it.Associations ?? [];
  return {
    kind: 'route table',
    id: told(it, 'RouteTableId'),
    vpcId: told(it, 'VpcId'),
    isMain: associations.some((one) => one.Main === true),
    subnetIds: associations.flatMap((one) => one.SubnetId ?? []),
    routes: (it.Routes ?? []).map(routeOf),
    tags: tagsOf(it.Tags),
  };
}

function routeOf(it: DescribedRoute): Route {
  const targets = [
    it.GatewayId,
    it.NatGatewayId,
    it.TransitGatewayId,
    it.VpcPeeringConnectionId,
    it.EgressOnlyInternetGatewayId,
    it.LocalGatewayId,
    it.CarrierGatewayId,
    it.CoreNetworkArn,
    it.NetworkInterfaceId,
    it.InstanceId,
  ];
  return {
    destination: it.DestinationCidrBlock ?? it.DestinationIpv6CidrBlock ?? it.DestinationPrefixListId ?? '',
    target: targets.find((target) => target !== undefined) ?? 'nothing',
    active: it.State !== 'blackhole',
  };
}
