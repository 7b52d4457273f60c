import { DescribeAddressesCommand, DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { aws } from 'groundplan/testkit';
import { z } from 'zod';
import type { Account } from '../account';

const imageParameter = '/shop/image';
const scripts = ['#cloud-config\nruncmd: [echo one]\n', '#cloud-config\nruncmd: [echo two]\n'] as const;
const outputs = z.object({ instance_id: z.string(), public_ip: z.string(), private_key: z.string() });

export async function ec2HostIsApplied({ applied, client, cloud }: Account): Promise<void> {
  const ssm = new SSMClient(client);
  const ec2 = new EC2Client(client);
  const publish = (image: string) =>
    ssm.send(new PutParameterCommand({ Name: imageParameter, Type: 'String', Value: image, Overwrite: true }));
  const first = await imageOf(cloud, 'al2023-ami-minimal-kernel-default-arm64');
  const second = await imageOf(cloud, 'al2023-ami-kernel-default-arm64');
  expect(first).not.toBe(second);
  await publish(first);
  await using root = await applied('ec2-host', { outputs, vars: { image_parameter_name: imageParameter, user_data: scripts[0] } });
  const before = root.outputs;
  expect(before.private_key).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----/);
  await isAsAsked(cloud, before.instance_id, before.public_ip);
  const { Addresses } = await ec2.send(new DescribeAddressesCommand({ PublicIps: [before.public_ip] }));
  expect(Addresses).toMatchObject([{ InstanceId: before.instance_id, Domain: 'vpc' }]);
  await hasItsRole(cloud);
  expect(await running(cloud, before.instance_id)).toEqual({ image: first, script: scripts[0], address: before.public_ip });

  // A new image and a new script: nothing happens until the generation says so.
  await publish(second);
  const vars = { user_data: scripts[1] };
  expect(await root.plan({ vars })).toBeEmptyPlan();
  const raised = { vars: { ...vars, generation: 2 } };
  const plan = await root.plan(raised);
  expect(plan.changes.map(({ address, action, order }) => [address, action, order])).toEqual(replacement);
  expect(plan.outputChanges.map(({ name, action }) => [name, action])).toEqual([['instance_id', 'update']]);
  await root.apply(raised);
  const after = root.outputs;
  expect(after).toEqual({ ...before, instance_id: expect.any(String) as string });
  expect(await running(cloud, after.instance_id)).toEqual({ image: second, script: scripts[1], address: before.public_ip });
  expect(await stateOf(ec2, before.instance_id)).toBe('terminated');
  expect(await root.plan()).toBeEmptyPlan();

  await root.apply({ vars: { ...vars, generation: 1 } });
  const lowered = root.outputs;
  expect(lowered.instance_id).not.toBe(after.instance_id);
  expect(await running(cloud, lowered.instance_id)).toEqual({ image: second, script: scripts[1], address: before.public_ip });
  await root.destroy();
  expect(await stateOf(ec2, lowered.instance_id)).toBe('terminated');
  expect(await aws.exists(cloud.ec2.address(before.public_ip))).toBe(false);
}

/** All that another generation does. */
const replacement = [
  ['module.host.aws_eip_association.this', 'replace', 'delete-first'],
  ['module.host.aws_instance.this', 'replace', 'delete-first'],
  ['module.host.terraform_data.generation', 'update', undefined],
];

/** The kit takes an instance that is terminated for gone. */
async function stateOf(ec2: EC2Client, id: string): Promise<string | undefined> {
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [id] }));
  return Reservations?.[0]?.Instances?.[0]?.State?.Name;
}

const imageOf = ({ ssm }: aws.Account, name: string): Promise<string> => ssm.value(`/aws/service/ami-amazon-linux-latest/${name}`);

/** What runs under an id: all that another generation changes. */
async function running({ ec2 }: aws.Account, id: string): Promise<object> {
  const { imageId, publicIp } = await ec2.instance(id);
  return { image: imageId, script: await ec2.userData(id), address: publicIp };
}

async function isAsAsked({ ec2 }: aws.Account, instanceId: string, address: string): Promise<void> {
  const group = await ec2.securityGroup('shop-host');
  expect(await ec2.instance(instanceId)).toMatchObject({
    type: 't4g.small',
    architecture: 'arm64',
    keyName: 'shop-host',
    publicIp: address,
    metadata: { enabled: true, tokensRequired: true, hopLimit: 1 },
    instanceProfileArn: expect.stringMatching(/:instance-profile\/shop-host$/) as string,
    securityGroupIds: [group.id],
  });
  const [disk, ...others] = await ec2.volumesOf(instanceId);
  expect(disk).toMatchObject({ type: 'gp3', size: 30 });
  expect(disk).toBeEncrypted();
  expect(others).toEqual([]);
  expect(await ec2.keyPair('shop-host')).toMatchObject({ type: 'ed25519' });
  expect(await ec2.address(address)).toMatchObject({ instanceId });
}

async function hasItsRole({ iam }: aws.Account): Promise<void> {
  expect(await iam.instanceProfile('shop-host')).toMatchObject({ roleNames: ['shop-host'] });
  const { attachedPolicies, inlinePolicies } = await iam.role('shop-host');
  expect(attachedPolicies.map((it) => it.name)).toEqual(['AmazonSSMManagedInstanceCore']);
  expect(Object.keys(inlinePolicies)).toEqual(['write-logs']);
}
