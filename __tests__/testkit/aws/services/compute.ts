import {
  AllocateAddressCommand,
  AssociateAddressCommand,
  EC2Client,
  ImportKeyPairCommand,
  RunInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import { exists } from '../../../../src/testkit/aws';
import '../../../../src/testkit/aws/matchers/register';
import type { Emulated } from '../emulated';
import { makeNetwork } from './network';

const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMeIMyRHsq2Ssfp4LBmHdaAHLqTkUoGTr9GXcYkMnDYd someone@example.com';

/** A host in a subnet of its own. */
export async function makeHost(made: Emulated, name: string, tags: Readonly<Record<string, string>> = {}): Promise<string> {
  const ec2 = new EC2Client(made.client);
  const { outer, vpcId } = await makeNetwork(made, `network of ${name}`);
  const { id: groupId } = await made.cloud.ec2.securityGroup('default', vpcId);
  const { value: ImageId } = await made.cloud.ssm.parameter(
    '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64',
  );
  const Tags = Object.entries({ Name: name, ...tags }).map(([Key, Value]) => ({ Key, Value }));
  const { Instances } = await ec2.send(
    new RunInstancesCommand({
      ImageId,
      InstanceType: 't4g.small',
      MinCount: 1,
      MaxCount: 1,
      SubnetId: outer,
      SecurityGroupIds: [groupId],
      UserData: Buffer.from('#!/bin/sh\necho hello\n').toString('base64'),
      MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
      BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { VolumeSize: 30, VolumeType: 'gp3', Encrypted: true } }],
      TagSpecifications: [{ ResourceType: 'instance', Tags }],
    }),
  );
  return Instances?.[0]?.InstanceId ?? '';
}

export function computeTests(emulated: () => Emulated): void {
  let id: string;
  beforeAll(async () => {
    id = await makeHost(emulated(), 'shop-host', { team: 'shop' });
  });

  test('an instance tells how it runs', async () => {
    const { cloud, emulator } = emulated();
    const instance = await cloud.ec2.instance(id);
    expect(instance).toMatchObject({
      kind: 'EC2 instance',
      id,
      state: 'running',
      type: 't4g.small',
      accountId: emulator.account,
      metadata: { enabled: true, tokensRequired: true, hopLimit: 1 },
      instanceProfileArn: undefined,
      tags: { Name: 'shop-host', team: 'shop' },
    });
    expect(instance.zone).toMatch(/^eu-central-1[a-c]$/);
    expect(instance.securityGroupIds).toEqual([expect.stringMatching(/^sg-/)]);
    expect(instance.privateIp).toMatch(/^10\.20\./);
  });

  test('instances are found by all of their tags', async () => {
    const { ec2 } = emulated().cloud;
    expect((await ec2.instancesByTag({ Name: 'shop-host', team: 'shop' })).map((it) => it.id)).toEqual([id]);
    expect(await ec2.instancesByTag({ Name: 'shop-host', team: 'other' })).toEqual([]);
  });

  test('a terminated instance is gone, though AWS still lists it', async () => {
    const { cloud, client } = emulated();
    const doomed = await makeHost(emulated(), 'doomed');
    expect(await exists(cloud.ec2.instance(doomed))).toBe(true);
    await new EC2Client(client).send(new TerminateInstancesCommand({ InstanceIds: [doomed] }));
    expect(await exists(cloud.ec2.instance(doomed))).toBe(false);
    expect(await cloud.ec2.instancesByTag({ Name: 'doomed' })).toEqual([]);
  });

  test('its volumes tell size, type and encryption', async () => {
    const { ec2 } = emulated().cloud;
    const [volume] = await ec2.volumesOf(id);
    expect(volume).toMatchObject({
      kind: 'EBS volume',
      size: 30,
      type: 'gp3',
      attachedTo: [{ instanceId: id, device: '/dev/sda1' }],
    });
    expect((await ec2.instance(id)).volumeIds).toEqual([volume?.id]);
    expect(await ec2.volume(volume?.id ?? '')).toBeEncrypted();
  });

  test('user data and console output are text', async () => {
    const { ec2 } = emulated().cloud;
    expect(await ec2.userData(id)).toBe('#!/bin/sh\necho hello\n');
    expect(typeof (await ec2.consoleOutput(id))).toBe('string');
  });

  test('an Elastic IP tells what it leads to, by address and by id', async () => {
    const { cloud, client } = emulated();
    const ec2 = new EC2Client(client);
    const { AllocationId = '', PublicIp = '' } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
    expect(await cloud.ec2.address(PublicIp)).toMatchObject({ kind: 'Elastic IP', id: AllocationId, instanceId: undefined });
    await ec2.send(new AssociateAddressCommand({ AllocationId, InstanceId: id }));
    expect(await cloud.ec2.address(AllocationId)).toMatchObject({ publicIp: PublicIp, instanceId: id });
    expect(await cloud.ec2.instance(id)).toMatchObject({ publicIp: PublicIp });
  });

  test('a key pair tells its kind and public key', async () => {
    const { cloud, client } = emulated();
    const key = new ImportKeyPairCommand({ KeyName: 'shop-host', PublicKeyMaterial: Buffer.from(publicKey) });
    await new EC2Client(client).send(key);
    const found = await cloud.ec2.keyPair('shop-host');
    expect(found).toMatchObject({ kind: 'key pair', name: 'shop-host', type: 'ed25519' });
    expect(found.publicKey).toContain(publicKey.split(' ')[1]);
  });
}
