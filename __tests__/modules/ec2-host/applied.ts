import {
  DescribeAddressesCommand,
  DescribeInstanceAttributeCommand,
  DescribeInstancesCommand,
  DescribeKeyPairsCommand,
  DescribeVolumesCommand,
  EC2Client,
  type Instance,
} from '@aws-sdk/client-ec2';
import {
  GetInstanceProfileCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
} from '@aws-sdk/client-iam';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { z } from 'zod';
import type { Account } from '../account';

const imageParameter = '/shop/image';
const scripts = ['#cloud-config\nruncmd: [echo one]\n', '#cloud-config\nruncmd: [echo two]\n'] as const;
const outputs = z.object({ instance_id: z.string(), public_ip: z.string(), private_key: z.string() });

export async function ec2HostIsApplied(account: Account): Promise<void> {
  const ec2 = new EC2Client(account.client);
  const ssm = new SSMClient(account.client);
  const [first, second] = await Promise.all(
    ['al2023-ami-minimal-kernel-default-arm64', 'al2023-ami-kernel-default-arm64'].map((name) => imageOf(ssm, name)),
  );
  expect(first).not.toBe(second);
  await publish(ssm, first);
  await using root = await account.applied('ec2-host', { image_parameter_name: imageParameter, user_data: scripts[0] });
  const before = outputs.parse(root.outputs);
  expect(before.private_key).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----/);
  await isAsAsked(ec2, await instance(ec2, before.instance_id), before.public_ip);
  await hasItsRole(account);
  expect(await running(ec2, before.instance_id)).toEqual({ image: first, script: scripts[0], address: before.public_ip });

  // A new image and a new script: nothing happens until the generation says so.
  await publish(ssm, second);
  const vars = { user_data: scripts[1] };
  expect(await root.plan({ vars })).toBeEmptyPlan();
  const raised = { vars: { ...vars, generation: 2 } };
  const plan = await root.plan(raised);
  expect(plan).toOnlyChange(['module.host.aws_eip_association.this', 'module.host.aws_instance.this', 'module.host.terraform_data.generation']);
  expect(plan).toReplace('module.host.aws_instance.this');
  await root.apply(raised);
  const after = outputs.parse(root.outputs);
  expect(after).toEqual({ ...before, instance_id: expect.any(String) as string });
  expect(await running(ec2, after.instance_id)).toEqual({ image: second, script: scripts[1], address: before.public_ip });
  expect(await instance(ec2, before.instance_id)).toMatchObject({ State: { Name: 'terminated' } });
  expect(await root.plan()).toBeEmptyPlan();

  await root.apply({ vars: { ...vars, generation: 1 } });
  const lowered = outputs.parse(root.outputs);
  expect(lowered.instance_id).not.toBe(after.instance_id);
  expect(await running(ec2, lowered.instance_id)).toEqual({ image: second, script: scripts[1], address: before.public_ip });
  await root.destroy();
  expect(await instance(ec2, lowered.instance_id)).toMatchObject({ State: { Name: 'terminated' } });
  const { Addresses } = await ec2.send(new DescribeAddressesCommand({}));
  expect(Addresses?.filter((it) => it.PublicIp === before.public_ip)).toEqual([]);
}

/** All that another generation does. */
async function imageOf(ssm: SSMClient, name: string): Promise<string | undefined> {
  return (await ssm.send(new GetParameterCommand({ Name: `/aws/service/ami-amazon-linux-latest/${name}` }))).Parameter?.Value;
}

async function publish(ssm: SSMClient, image: string | undefined): Promise<void> {
  await ssm.send(new PutParameterCommand({ Name: imageParameter, Type: 'String', Value: image, Overwrite: true }));
}

async function instance(ec2: EC2Client, id: string): Promise<Instance | undefined> {
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [id] }));
  return Reservations?.[0]?.Instances?.[0];
}

/** What runs under an id. */
async function running(ec2: EC2Client, id: string): Promise<object> {
  const { UserData } = await ec2.send(new DescribeInstanceAttributeCommand({ InstanceId: id, Attribute: 'userData' }));
  const found = await instance(ec2, id);
  return {
    image: found?.ImageId,
    script: Buffer.from(UserData?.Value ?? '', 'base64').toString(),
    address: found?.PublicIpAddress,
  };
}

async function isAsAsked(ec2: EC2Client, found: Instance | undefined, address: string): Promise<void> {
  expect(found).toMatchObject({
    InstanceType: 't4g.small',
    Architecture: 'arm64',
    KeyName: 'shop-host',
    PublicIpAddress: address,
    MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 1 },
    IamInstanceProfile: { Arn: expect.stringMatching(/:instance-profile\/shop-host$/) as string },
    SecurityGroups: [{ GroupName: 'shop-host' }],
  });
  const { Volumes } = await ec2.send(
    new DescribeVolumesCommand({ Filters: [{ Name: 'attachment.instance-id', Values: [found?.InstanceId ?? ''] }] }),
  );
  expect(Volumes).toMatchObject([{ VolumeType: 'gp3', Size: 30, Encrypted: true }]);
  const { KeyPairs } = await ec2.send(new DescribeKeyPairsCommand({ KeyNames: ['shop-host'] }));
  expect(KeyPairs).toMatchObject([{ KeyType: 'ed25519' }]);
  const { Addresses } = await ec2.send(new DescribeAddressesCommand({ PublicIps: [address] }));
  expect(Addresses).toMatchObject([{ InstanceId: found?.InstanceId, Domain: 'vpc' }]);
}

async function hasItsRole(account: Account): Promise<void> {
  const iam = new IAMClient(account.client);
  const { InstanceProfile } = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName: 'shop-host' }));
  expect(InstanceProfile?.Roles?.map((it) => it.RoleName)).toEqual(['shop-host']);
  const { AttachedPolicies } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: 'shop-host' }));
  expect(AttachedPolicies?.map((it) => it.PolicyName)).toEqual(['AmazonSSMManagedInstanceCore']);
  const { PolicyNames } = await iam.send(new ListRolePoliciesCommand({ RoleName: 'shop-host' }));
  expect(PolicyNames).toEqual(['write-logs']);
}
