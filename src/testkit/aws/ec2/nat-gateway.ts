import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';
import { inVpc } from './vpc';

/** A NAT gateway. */
export interface NatGateway {
  readonly kind: 'NAT gateway';
  readonly id: string;
  /** `pending` or `available`. */
  readonly state: string;
  readonly vpcId: string | undefined;
  readonly subnetId: string | undefined;
  readonly publicIps: readonly string[];
  readonly tags: Tags;
}

/** Deleted ones are listed for an hour, but are gone. */
const there = { Name: 'state', Values: ['pending', 'available'] };

export function natGateways(aws: Connection, vpcId: string): Promise<readonly NatGateway[]> {
  const list = () =>
    aws.read({ kind: 'NAT gateways of VPC', id: vpcId }, async () => {
      const { EC2Client, paginateDescribeNatGateways } = await load('@aws-sdk/client-ec2', () => import('@aws-sdk/client-ec2'));
      const Filter = [{ Name: 'vpc-id', Values: [vpcId] }, there];
      const found = await allPages(
        paginateDescribeNatGateways({ client: aws.client(EC2Client) }, { Filter }),
        (page) => page.NatGateways,
      );
      return found.map((it): NatGateway => ({
        kind: 'NAT gateway',
        id: told(it, 'NatGatewayId'),
        state: it.State ?? 'unknown',
        vpcId: it.VpcId,
        subnetId: it.SubnetId,
        publicIps: (it.NatGatewayAddresses ?? []).flatMap((one) => one.PublicIp ?? []),
        tags: tagsOf(it.Tags),
      }));
    });
  return inVpc(aws, vpcId, list);
}
