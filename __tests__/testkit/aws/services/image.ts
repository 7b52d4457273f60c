import { setTimeout as sleep } from 'node:timers/promises';
import { EC2Client, RegisterImageCommand } from '@aws-sdk/client-ec2';
import type { Emulated } from '../emulated';

export function imageTests(emulated: () => Emulated): void {
  test('the latest image is the newest of all that match, and is found by id', async () => {
    const { cloud, client } = emulated();
    const ec2 = new EC2Client(client);
    const register = async (Name: string): Promise<string | undefined> =>
      (await ec2.send(new RegisterImageCommand({ Name, Architecture: 'arm64' }))).ImageId;
    await register('shop-b');
    await sleep(1_100); // dates of images are in seconds
    const newer = await register('shop-a');
    await register('other-c');
    const latest = await cloud.ec2.latestImage({ owner: 'self', name: 'shop-*' });
    expect(latest).toMatchObject({ kind: 'AMI', id: newer, name: 'shop-a', state: 'available' });
    expect(await cloud.ec2.image(latest.id)).toEqual(latest);
  });

  test('owner, architecture and further filters are minded', async () => {
    const name = 'al2023-ami-2023.*';
    const filters = { 'root-device-type': ['ebs'] };
    const found = await emulated().cloud.ec2.latestImage({ owner: 'amazon', name, architecture: 'arm64', filters });
    expect(found).toMatchObject({
      ownerAlias: 'amazon',
      architecture: 'arm64',
      name: expect.stringMatching(/^al2023-ami-2023/) as string,
    });
    await expect(emulated().cloud.ec2.latestImage({ owner: 'self', name })).rejects.toThrow('there is no AMI of self with');
    await expect(
      emulated().cloud.ec2.latestImage({ owner: 'amazon', name, filters: { 'root-device-type': ['none'] } }),
    ).rejects.toThrow('there is no AMI');
  });

  test('that no image matches tells what was asked for', async () => {
    const asked = emulated().cloud.ec2.latestImage({ owner: 'amazon', name: 'no-such-*', architecture: 'arm64' });
    await expect(asked).rejects.toThrow(
      'there is no AMI of amazon with {"name":["no-such-*"],"architecture":["arm64"]} in eu-central-1',
    );
  });
}
