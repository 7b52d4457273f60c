import type { Volume as Described } from '@aws-sdk/client-ec2';
import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import type { Encryption } from '../encryption';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';
import { instance } from './instance';

/** An EBS volume. */
export interface Volume {
  readonly kind: 'EBS volume';
  readonly id: string;
  readonly state: string;
  /** `gp3`, `io2`… */
  readonly type: string;
  /** GiB. */
  readonly size: number;
  readonly iops: number | undefined;
  /** MiB a second. */
  readonly throughput: number | undefined;
  readonly encryption: Encryption | undefined;
  /** Availability zone. */
  readonly zone: string | undefined;
  readonly attachedTo: readonly { readonly instanceId: string; readonly device: string | undefined }[];
  readonly tags: Tags;
}

const kind = 'EBS volume';
const ec2 = () => load('@aws-sdk/client-ec2', () => import('@aws-sdk/client-ec2'));

export function volume(aws: Connection, id: string): Promise<Volume> {
  return aws.read({ kind, id, absent: ['InvalidVolume.NotFound'] }, async () => {
    const { EC2Client, DescribeVolumesCommand } = await ec2();
    const found = (await aws.client(EC2Client).send(new DescribeVolumesCommand({ VolumeIds: [id] }))).Volumes?.[0];
    return found === undefined ? undefined : volumeOf(found);
  });
}

export async function volumesOf(aws: Connection, instanceId: string): Promise<readonly Volume[]> {
  await instance(aws, instanceId);
  return aws.read({ kind: 'volumes of EC2 instance', id: instanceId }, async () => {
    const { EC2Client, paginateDescribeVolumes } = await ec2();
    const Filters = [{ Name: 'attachment.instance-id', Values: [instanceId] }];
    const found = await allPages(paginateDescribeVolumes({ client: aws.client(EC2Client) }, { Filters }), (page) => page.Volumes);
    return found.map(volumeOf);
  });
}

function volumeOf(it: Described): Volume {
  return {
    kind,
    id: told(it, 'VolumeId'),
    state: it.State ?? 'unknown',
    type: told(it, 'VolumeType'),
    size: told(it, 'Size'),
    iops: it.Iops,
    throughput: it.Throughput,
    encryption: it.Encrypted === true ? { key: it.KmsKeyId } : undefined,
    zone: it.AvailabilityZone,
    attachedTo: (it.Attachments ?? []).map((one) => ({ instanceId: told(one, 'InstanceId'), device: one.Device })),
    tags: tagsOf(it.Tags),
  };
}
