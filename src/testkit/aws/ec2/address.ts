import { told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';

/** An Elastic IP. */
export interface Address {
  readonly kind: 'Elastic IP';
  /** `eipalloc-…` */
  readonly id: string;
  readonly publicIp: string;
  /** The instance that it leads to. */
  readonly instanceId: string | undefined;
  readonly networkInterfaceId: string | undefined;
  readonly privateIp: string | undefined;
  readonly tags: Tags;
}

const kind = 'Elastic IP';

/** By the address itself, or by its id (`eipalloc-…`). */
export function address(aws: Connection, ipOrId: string): Promise<Address> {
  return aws.read({ kind, id: ipOrId, absent: ['InvalidAllocationID.NotFound', 'InvalidAddress.NotFound'] }, async () => {
    const { EC2Client, DescribeAddressesCommand } = await load('@aws-sdk/client-ec2', () => import('@aws-sdk/client-ec2'));
    const by = ipOrId.startsWith('eipalloc-') ? { AllocationIds: [ipOrId] } : { PublicIps: [ipOrId] };
    const { Addresses } = await aws.client(EC2Client).send(new DescribeAddressesCommand(by));
    const found = Addresses?.[0];
    if (found === undefined) return undefined;
    return {
      kind,
      id: told(found, 'AllocationId'),
      publicIp: told(found, 'PublicIp'),
      instanceId: found.InstanceId === '' ? undefined : found.InstanceId,
      networkInterfaceId: found.NetworkInterfaceId === '' ? undefined : found.NetworkInterfaceId,
      privateIp: found.PrivateIpAddress,
      tags: tagsOf(found.Tags),
    };
  });
}
