import type { Route as Described, RouteTable, Subnet as DescribedSubnet } from '@aws-sdk/client-ec2';
import { ReachError } from '../errors';
import type { Route, Subnet } from '../facts';
import { told } from './answer';

export const routesOf = (it: RouteTable): readonly [id: string, readonly Route[]] => [
  told(it, 'RouteTableId'),
  (it.Routes ?? []).flatMap((route) => {
    const destination = route.DestinationCidrBlock ?? route.DestinationPrefixListId;
    return destination === undefined ? [] : [{ destination, target: targetOf(route) }];
  }),
];

function targetOf(it: Described): string {
  if (it.State === 'blackhole') return 'nothing';
  const targets = [
    it.GatewayId,
    it.NatGatewayId,
    it.TransitGatewayId,
    it.VpcPeeringConnectionId,
    it.LocalGatewayId,
    it.CarrierGatewayId,
    it.CoreNetworkArn,
    it.NetworkInterfaceId,
    it.InstanceId,
  ];
  return targets.find((target) => target !== undefined) ?? 'nothing';
}

/** A subnet with the route table that counts for it. Throws for one that has IPv6 addresses. */
export function subnetOf(it: DescribedSubnet, tables: readonly RouteTable[]): readonly [id: string, Subnet] {
  const id = told(it, 'SubnetId');
  if ((it.Ipv6CidrBlockAssociationSet ?? []).some((one) => one.Ipv6CidrBlockState?.State !== 'disassociated'))
    throw new ReachError(`${id} has IPv6 addresses, of which nothing is known here: who reaches whom would be told wrongly`);
  const own = tables.find((table) => (table.Associations ?? []).some((one) => one.SubnetId === id));
  const main = tables.find((table) => (table.Associations ?? []).some((one) => one.Main === true));
  const counts = own ?? main;
  if (counts === undefined) throw new ReachError(`${id} has no route table`);
  return [id, { range: told(it, 'CidrBlock'), routeTableId: told(counts, 'RouteTableId') }];
}
