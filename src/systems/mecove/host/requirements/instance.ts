import { DescribeAddressesCommand, DescribeInstanceAttributeCommand, DescribeInstancesCommand, DescribeKeyPairsCommand, DescribeVolumesCommand } from '@aws-sdk/client-ec2';
import { z } from 'zod';
import { only } from '../../../../core/requirement';
import { reading } from './aws';

/** Terminated instances are listed for an hour. */
const living = ['pending', 'running', 'stopping', 'stopped'];

/** The host bears the name of the environment. */
export const instance = reading(['ec2:DescribeInstances'], async ({ ec2, env }) => {
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({
    Filters: [{ Name: 'tag:Name', Values: [env.name] }, { Name: 'instance-state-name', Values: living }],
  }));
  const found = Reservations?.flatMap((it) => (it.Instances ?? []).map((one) => ({ ...one, id: one.InstanceId ?? '', account: it.OwnerId })));
  return only('host', found);
});

export const volumes = reading([...instance.asks, 'ec2:DescribeVolumes'], async (aws) => {
  const { id } = await instance.of(aws);
  const { Volumes } = await aws.ec2.send(new DescribeVolumesCommand({ Filters: [{ Name: 'attachment.instance-id', Values: [id] }] }));
  return Volumes ?? [];
});

/** The Elastic IP that points at the host. */
export const elasticIp = reading([...instance.asks, 'ec2:DescribeAddresses'], async (aws) => {
  const { id } = await instance.of(aws);
  const { Addresses } = await aws.ec2.send(new DescribeAddressesCommand({ Filters: [{ Name: 'instance-id', Values: [id] }] }));
  return only('Elastic IP of the host', Addresses);
});

export const keyPair = reading(['ec2:DescribeKeyPairs'], async ({ ec2, env }) => {
  const { KeyPairs } = await ec2.send(new DescribeKeyPairsCommand({ KeyNames: [env.name], IncludePublicKey: true }));
  return only('key pair', KeyPairs);
});

const cloudConfig = z.object({ write_files: z.array(z.object({ path: z.string(), content: z.string() })), runcmd: z.array(z.array(z.string())) });

/** What the host was told to do at its first boot. */
export const userData = reading([...instance.asks, 'ec2:DescribeInstanceAttribute'], async (aws) => {
  const { id: InstanceId } = await instance.of(aws);
  const { UserData } = await aws.ec2.send(new DescribeInstanceAttributeCommand({ InstanceId, Attribute: 'userData' }));
  const text = Buffer.from(UserData?.Value ?? '', 'base64').toString();
  const { write_files, runcmd } = cloudConfig.parse(JSON.parse(text.replace(/^#cloud-config\n/, '')));
  const files = new Map(write_files.map((it) => [it.path, it.content]));
  return { file: (path: string): string => files.get(path) ?? '', commands: runcmd.map((it) => it.join(' ')) };
});
