import type { Instance as Described } from '@aws-sdk/client-ec2';
import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type Tags, tagFilters, tagsOf } from '../tags';

/** An EC2 instance. */
export interface Instance {
  readonly kind: 'EC2 instance';
  readonly id: string;
  /** `pending`, `running`, `shutting-down`, `stopping` or `stopped`. */
  readonly state: string;
  /** Such as `t4g.small`. */
  readonly type: string;
  readonly architecture: string | undefined;
  readonly imageId: string | undefined;
  readonly keyName: string | undefined;
  readonly vpcId: string | undefined;
  readonly subnetId: string | undefined;
  /** Availability zone. */
  readonly zone: string | undefined;
  readonly privateIp: string | undefined;
  readonly publicIp: string | undefined;
  readonly securityGroupIds: readonly string[];
  readonly instanceProfileArn: string | undefined;
  readonly metadata: MetadataOptions;
  readonly volumeIds: readonly string[];
  readonly rootDevice: string | undefined;
  /** Metrics every minute. */
  readonly detailedMonitoring: boolean;
  /** The account that it belongs to. */
  readonly accountId: string | undefined;
  readonly tags: Tags;
}

/** How the instance asks who it is. */
export interface MetadataOptions {
  readonly enabled: boolean;
  /** IMDSv2 only. */
  readonly tokensRequired: boolean;
  readonly hopLimit: number | undefined;
}

const kind = 'EC2 instance';
const ec2 = () => load('@aws-sdk/client-ec2', () => import('@aws-sdk/client-ec2'));

/** Terminated ones are listed for an hour, but are gone. */
const isThere = (it: Described): boolean => it.State?.Name !== 'terminated';

export function instance(aws: Connection, id: string): Promise<Instance> {
  return aws.read({ kind, id, absent: ['InvalidInstanceID.NotFound'] }, async () => {
    const { EC2Client, DescribeInstancesCommand } = await ec2();
    const { Reservations } = await aws.client(EC2Client).send(new DescribeInstancesCommand({ InstanceIds: [id] }));
    const found = Reservations?.[0]?.Instances?.find(isThere);
    return found === undefined ? undefined : instanceOf(found, Reservations?.[0]?.OwnerId);
  });
}

export function instancesByTag(aws: Connection, tags: Tags): Promise<readonly Instance[]> {
  return aws.read({ kind, id: JSON.stringify(tags) }, async () => {
    const { EC2Client, paginateDescribeInstances } = await ec2();
    const reservations = await allPages(
      paginateDescribeInstances({ client: aws.client(EC2Client) }, { Filters: tagFilters(tags) }),
      (page) => page.Reservations,
    );
    return reservations.flatMap((it) => (it.Instances ?? []).filter(isThere).map((one) => instanceOf(one, it.OwnerId)));
  });
}

/** The script or cloud-config that it starts with; undefined where there is none. */
export async function userData(aws: Connection, id: string): Promise<string | undefined> {
  await instance(aws, id);
  return aws
    .read({ kind: 'user data of EC2 instance', id }, async () => {
      const { EC2Client, DescribeInstanceAttributeCommand } = await ec2();
      const asked = new DescribeInstanceAttributeCommand({ InstanceId: id, Attribute: 'userData' });
      const { UserData } = await aws.client(EC2Client).send(asked);
      return { text: UserData?.Value === undefined ? undefined : Buffer.from(UserData.Value, 'base64').toString() };
    })
    .then(({ text }) => text);
}

/** What it printed while it started, as far as AWS has it yet; empty at first. */
export async function consoleOutput(aws: Connection, id: string): Promise<string> {
  await instance(aws, id);
  return aws.read({ kind: 'console output of EC2 instance', id }, async () => {
    const { EC2Client, GetConsoleOutputCommand } = await ec2();
    const { Output = '' } = await aws.client(EC2Client).send(new GetConsoleOutputCommand({ InstanceId: id }));
    return Buffer.from(Output, 'base64').toString();
  });
}

function instanceOf(it: Described, accountId: string | undefined): Instance {
  return {
    kind,
    id: told(it, 'InstanceId'),
    state: it.State?.Name ?? 'unknown',
    type: told(it, 'InstanceType'),
    architecture: it.Architecture,
    imageId: it.ImageId,
    keyName: it.KeyName,
    vpcId: it.VpcId,
    subnetId: it.SubnetId,
    zone: it.Placement?.AvailabilityZone,
    privateIp: it.PrivateIpAddress,
    publicIp: it.PublicIpAddress,
    securityGroupIds: (it.SecurityGroups ?? []).map((group) => told(group, 'GroupId')),
    instanceProfileArn: it.IamInstanceProfile?.Arn,
    metadata: {
      enabled: it.MetadataOptions?.HttpEndpoint !== 'disabled',
      tokensRequired: it.MetadataOptions?.HttpTokens === 'required',
      hopLimit: it.MetadataOptions?.HttpPutResponseHopLimit,
    },
    volumeIds: (it.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.VolumeId ?? []),
    rootDevice: it.RootDeviceName,
    detailedMonitoring: it.Monitoring?.State === 'enabled',
    accountId,
    tags: tagsOf(it.Tags),
  };
}
