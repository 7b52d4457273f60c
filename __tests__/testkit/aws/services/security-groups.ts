import {
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateManagedPrefixListCommand,
  CreateSecurityGroupCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import '../../../../src/testkit/aws/matchers/register';
import type { Emulated } from '../emulated';
import { makeNetwork } from './network';

export function securityGroupTests(emulated: () => Emulated): void {
  let ec2: EC2Client;
  let vpcId: string;
  beforeAll(async () => {
    ec2 = new EC2Client(emulated().client);
    vpcId = (await makeNetwork(emulated(), 'guarded')).vpcId;
  });

  const makeGroup = async (GroupName: string, VpcId = vpcId): Promise<string> => {
    const made = await ec2.send(new CreateSecurityGroupCommand({ GroupName, Description: `group ${GroupName}`, VpcId }));
    return made.GroupId ?? '';
  };

  test('a group tells each of its rules, by id and by name', async () => {
    const [web, database] = [await makeGroup('web'), await makeGroup('database')];
    const list = new CreateManagedPrefixListCommand({ PrefixListName: 'offices', AddressFamily: 'IPv4', MaxEntries: 1 });
    const offices = (await ec2.send(list)).PrefixList?.PrefixListId ?? '';
    const IpPermissions = [
      {
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'https' }],
        Ipv6Ranges: [{ CidrIpv6: '::/0' }],
      },
      { IpProtocol: 'tcp', FromPort: 8000, ToPort: 8010, UserIdGroupPairs: [{ GroupId: web }] },
      { IpProtocol: 'udp', FromPort: 53, ToPort: 53, PrefixListIds: [{ PrefixListId: offices }] },
    ];
    await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: database, IpPermissions }));
    const group = await emulated().cloud.ec2.securityGroup(database);
    expect(group).toMatchObject({ kind: 'security group', id: database, name: 'database', description: 'group database', vpcId });
    expect(group.ingress.map((it) => [it.protocol, it.fromPort, it.toPort, it.peer, it.description ?? '']).sort()).toEqual([
      ['tcp', 443, 443, '0.0.0.0/0', 'https'],
      ['tcp', 443, 443, '::/0', ''],
      ['tcp', 8000, 8010, web, ''],
      ['udp', 53, 53, offices, ''],
    ]);
    expect(group.egress.map((it) => [it.protocol, it.fromPort, it.toPort, it.peer])).toEqual([
      ['all', undefined, undefined, '0.0.0.0/0'],
    ]);
    expect(await emulated().cloud.ec2.securityGroup('database')).toEqual(group);

    expect(group).toAllowIngress({ port: 443, from: '0.0.0.0/0' });
    expect(group).toAllowIngress({ port: 443, from: '::/0' });
    expect(group).toAllowIngress({ port: 8005, from: web });
    expect(group).toAllowIngress({ port: 53, protocol: 'udp', from: offices });
    expect(group).not.toAllowIngress({ port: 8005, fromAnyOf: '0.0.0.0/0' });
    expect(group).toAllowEgress({ protocol: 'all', to: '0.0.0.0/0' });
    await expect(emulated().cloud.ec2.securityGroup(database)).resolves.not.toAllowEgress({ port: 443, toAnyOf: '::/0' });
  });

  test('ICMP tells type and code as ports', async () => {
    const GroupId = await makeGroup('pinged');
    const IpPermissions = [{ IpProtocol: 'icmp', FromPort: -1, ToPort: -1, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }];
    await ec2.send(new AuthorizeSecurityGroupEgressCommand({ GroupId, IpPermissions }));
    const { egress } = await emulated().cloud.ec2.securityGroup(GroupId);
    expect(egress).toContainEqual(expect.objectContaining({ protocol: 'icmp', fromPort: -1, toPort: -1, peer: '10.0.0.0/8' }));
  });

  test('a name that groups of two VPCs have needs the VPC', async () => {
    const other = (await makeNetwork(emulated(), 'other')).vpcId;
    const [here] = [await makeGroup('same'), await makeGroup('same', other)];
    await expect(emulated().cloud.ec2.securityGroup('same')).rejects.toThrow('there are 2 of security group same');
    expect(await emulated().cloud.ec2.securityGroup('same', vpcId)).toMatchObject({ id: here });
  });
}
