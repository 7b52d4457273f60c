import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';
import { inVpc } from './vpc';

/** A network interface: whatever answers in a VPC has one. */
export interface NetworkInterface {
  readonly kind: 'network interface';
  readonly id: string;
  /** What AWS or its owner says that it is for. */
  readonly description: string;
  readonly type: string | undefined;
  readonly subnetId: string | undefined;
  readonly instanceId: string | undefined;
  readonly privateIp: string | undefined;
  readonly publicIp: string | undefined;
  readonly securityGroupIds: readonly string[];
  readonly tags: Tags;
}

export function networkInterfaces(aws: Connection, vpcId: string): Promise<readonly NetworkInterface[]> {
  const list = () =>
    aws.read({ kind: 'network interfaces of VPC', id: vpcId }, async () => {
      const { EC2Client, paginateDescribeNetworkInterfaces } = await load(
        '@aws-sdk/client-ec2',
        () => import('@aws-sdk/client-ec2'),
      );
      const client = aws.client(EC2Client);
      const Filters = [{ Name: 'vpc-id', Values: [vpcId] }];
      const found = await allPages(paginateDescribeNetworkInterfaces({ client }, { Filters }), (page) => page.NetworkInterfaces);
      return found.map((it): NetworkInterface => ({
        kind: 'network interface',
        id: told(it, 'NetworkInterfaceId'),
        description: it.Description ?? '',
        type: it.InterfaceType,
        subnetId: it.SubnetId,
        instanceId: it.Attachment?.InstanceId,
        privateIp: it.PrivateIpAddress,
        publicIp: it.Association?.PublicIp,
        securityGroupIds: (it.Groups ?? []).flatMap((one) => one.GroupId ?? []),
        tags: tagsOf(it.TagSet),
      }));
    });
  return inVpc(aws, vpcId, list);
}
