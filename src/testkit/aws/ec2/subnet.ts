import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';
import { inVpc } from './vpc';

/** A subnet. Whether it is public is a matter of its route table: `isPublicSubnet`. */
export interface Subnet {
  readonly kind: 'subnet';
  readonly id: string;
  readonly vpcId: string;
  readonly cidr: string;
  /** Availability zone. */
  readonly zone: string;
  /** Whether what starts in it gets a public address. */
  readonly givesPublicIp: boolean;
  readonly freeAddresses: number | undefined;
  readonly tags: Tags;
}

const kind = 'subnet';

export function subnet(aws: Connection, id: string): Promise<Subnet> {
  return aws.read({ kind, id, absent: ['InvalidSubnetID.NotFound'] }, async () => (await described(aws, 'subnet-id', id))[0]);
}

/** Those of a VPC, by zone and range. */
export function subnets(aws: Connection, vpcId: string): Promise<readonly Subnet[]> {
  const list = () => aws.read({ kind: 'subnets of VPC', id: vpcId }, () => described(aws, 'vpc-id', vpcId));
  return inVpc(aws, vpcId, list);
}

async function described(aws: Connection, Name: string, value: string): Promise<readonly Subnet[]> {
  const { EC2Client, paginateDescribeSubnets } = await load('@aws-sdk/client-ec2', () => import('@aws-sdk/client-ec2'));
  const client = aws.client(EC2Client);
  const found = await allPages(
    paginateDescribeSubnets({ client }, { Filters: [{ Name, Values: [value] }] }),
    (page) => page.Subnets,
  );
  const all = found.map((it): Subnet => ({
    kind,
    id: told(it, 'SubnetId'),
    vpcId: told(it, 'VpcId'),
    cidr: told(it, 'CidrBlock'),
    zone: told(it, 'AvailabilityZone'),
    givesPublicIp: it.MapPublicIpOnLaunch === true,
    freeAddresses: it.AvailableIpAddressCount,
    tags: tagsOf(it.Tags),
  }));
  return all.sort((a, b) => `${a.zone} ${a.cidr}`.localeCompare(`${b.zone} ${b.cidr}`, 'en', { numeric: true }));
}
