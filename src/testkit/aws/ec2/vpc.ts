import { told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';

/** A network. */
export interface Vpc {
  readonly kind: 'VPC';
  readonly id: string;
  readonly state: string;
  /** The first range of IPv4 addresses. */
  readonly cidr: string;
  /** All ranges of IPv4 addresses. */
  readonly cidrs: readonly string[];
  readonly isDefault: boolean;
  readonly dns: { readonly support: boolean; readonly hostnames: boolean };
  readonly accountId: string | undefined;
  readonly tags: Tags;
}

const kind = 'VPC';

/** By id, or by the tag `Name`. */
export function vpc(aws: Connection, idOrName: string): Promise<Vpc> {
  return aws.read({ kind, id: idOrName, absent: ['InvalidVpcID.NotFound'] }, async () => {
    const { EC2Client, DescribeVpcsCommand, DescribeVpcAttributeCommand } = await load(
      '@aws-sdk/client-ec2',
      () => import('@aws-sdk/client-ec2'),
    );
    const client = aws.client(EC2Client);
    const Filters = [{ Name: idOrName.startsWith('vpc-') ? 'vpc-id' : 'tag:Name', Values: [idOrName] }];
    const { Vpcs = [] } = await client.send(new DescribeVpcsCommand({ Filters }));
    const [found, ...others] = Vpcs;
    if (found === undefined) return undefined;
    if (others.length > 0)
      throw aws.ambiguous(
        kind,
        idOrName,
        Vpcs.map((it) => told(it, 'VpcId')),
      );
    const id = told(found, 'VpcId');
    const [support, hostnames] = await Promise.all([
      client.send(new DescribeVpcAttributeCommand({ VpcId: id, Attribute: 'enableDnsSupport' })),
      client.send(new DescribeVpcAttributeCommand({ VpcId: id, Attribute: 'enableDnsHostnames' })),
    ]);
    return {
      kind,
      id,
      state: found.State ?? 'unknown',
      cidr: told(found, 'CidrBlock'),
      cidrs: (found.CidrBlockAssociationSet ?? []).flatMap((it) => it.CidrBlock ?? []),
      isDefault: found.IsDefault === true,
      dns: { support: support.EnableDnsSupport?.Value === true, hostnames: hostnames.EnableDnsHostnames?.Value === true },
      accountId: found.OwnerId,
      tags: tagsOf(found.Tags),
    };
  });
}

/** What is in a VPC; an empty list only where the VPC itself is there. */
export async function inVpc<T>(aws: Connection, vpcId: string, list: () => Promise<readonly T[]>): Promise<readonly T[]> {
  const found = await list();
  if (found.length === 0) await vpc(aws, vpcId);
  return found;
}
