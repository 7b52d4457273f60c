import {
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  EC2Client,
  ModifyVpcAttributeCommand,
} from '@aws-sdk/client-ec2';
import { Ambiguous } from '../../../../src/testkit/aws';
import { type Emulated, region } from '../emulated';

/** A VPC with a subnet that leads to the internet and one that does not. */
export async function makeNetwork({ client }: Emulated, name: string) {
  const ec2 = new EC2Client(client);
  const TagSpecifications = [{ ResourceType: 'vpc' as const, Tags: [{ Key: 'Name', Value: name }] }];
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.20.0.0/16', TagSpecifications }));
  const VpcId = Vpc?.VpcId ?? '';
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }));
  const subnet = async (CidrBlock: string, zone: string): Promise<string> => {
    const made = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock, AvailabilityZone: `${region}${zone}` }));
    return made.Subnet?.SubnetId ?? '';
  };
  const [inner, outer] = [await subnet('10.20.10.0/24', 'a'), await subnet('10.20.2.0/24', 'a')];
  const { InternetGateway } = await ec2.send(new CreateInternetGatewayCommand({}));
  const GatewayId = InternetGateway?.InternetGatewayId ?? '';
  await ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId: GatewayId, VpcId }));
  const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId }));
  const RouteTableId = RouteTable?.RouteTableId ?? '';
  await ec2.send(new CreateRouteCommand({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId }));
  await ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId: outer }));
  return { vpcId: VpcId, inner, outer, gatewayId: GatewayId, routeTableId: RouteTableId };
}

export function networkTests(emulated: () => Emulated): void {
  let made: Awaited<ReturnType<typeof makeNetwork>>;
  beforeAll(async () => {
    made = await makeNetwork(emulated(), 'shop');
  });

  test('a VPC is found by id and by name', async () => {
    const { cloud, emulator } = emulated();
    const vpc = await cloud.ec2.vpc(made.vpcId);
    expect(vpc).toEqual({
      kind: 'VPC',
      id: made.vpcId,
      state: 'available',
      cidr: '10.20.0.0/16',
      cidrs: ['10.20.0.0/16'],
      isDefault: false,
      dns: { support: true, hostnames: true },
      accountId: emulator.account,
      tags: { Name: 'shop' },
    });
    expect(await cloud.ec2.vpc('shop')).toEqual(vpc);
  });

  test('a name that two VPCs have is ambiguous', async () => {
    const [one, other] = [await makeNetwork(emulated(), 'twice'), await makeNetwork(emulated(), 'twice')];
    const asked = emulated().cloud.ec2.vpc('twice');
    await expect(asked).rejects.toThrow(Ambiguous);
    await expect(asked).rejects.toThrow(/there are 2 of VPC twice in eu-central-1 at http.*: vpc-.*, vpc-.*\n {2}→ ask by id/);
    await expect(asked).rejects.toMatchObject({ ids: expect.arrayContaining([one.vpcId, other.vpcId]) as unknown });
  });

  test('subnets come by zone and range', async () => {
    const subnets = await emulated().cloud.ec2.subnets(made.vpcId);
    expect(subnets.map((it) => [it.id, it.cidr, it.zone, it.vpcId])).toEqual([
      [made.outer, '10.20.2.0/24', 'eu-central-1a', made.vpcId],
      [made.inner, '10.20.10.0/24', 'eu-central-1a', made.vpcId],
    ]);
  });

  test('a subnet is public where its route table leads to an internet gateway', async () => {
    const { ec2 } = emulated().cloud;
    expect(await ec2.isPublicSubnet(made.outer)).toBe(true);
    expect(await ec2.isPublicSubnet(made.inner)).toBe(false);
  });

  test('a subnet without a route table of its own is as public as the main one', async () => {
    const { cloud, client } = emulated();
    const { vpcId, inner, gatewayId } = await makeNetwork(emulated(), 'open-main');
    const main = (await cloud.ec2.routeTables(vpcId)).find((it) => it.isMain);
    const route = { RouteTableId: main?.id, DestinationCidrBlock: '0.0.0.0/0', GatewayId: gatewayId };
    await new EC2Client(client).send(new CreateRouteCommand(route));
    expect(await cloud.ec2.isPublicSubnet(inner)).toBe(true);
  });

  test('route tables tell their routes and subnets', async () => {
    const tables = await emulated().cloud.ec2.routeTables(made.vpcId);
    expect(tables.find((it) => it.id === made.routeTableId)).toMatchObject({
      isMain: false,
      subnetIds: [made.outer],
      routes: [
        { destination: '10.20.0.0/16', target: 'local', active: true },
        { destination: '0.0.0.0/0', target: made.gatewayId, active: true },
      ],
    });
    expect(tables.filter((it) => it.isMain)).toHaveLength(1);
  });

  test('NAT gateways and their network interfaces are listed; none is an empty list', async () => {
    const { cloud, client } = emulated();
    const { vpcId, outer } = await makeNetwork(emulated(), 'with-nat');
    expect(await cloud.ec2.natGateways(vpcId)).toEqual([]);
    expect(await cloud.ec2.networkInterfaces(vpcId)).toEqual([]);
    const ec2 = new EC2Client(client);
    const { AllocationId } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
    const { NatGateway } = await ec2.send(new CreateNatGatewayCommand({ SubnetId: outer, AllocationId }));
    expect(await cloud.ec2.natGateways(vpcId)).toMatchObject([
      { kind: 'NAT gateway', id: NatGateway?.NatGatewayId, state: 'available', vpcId, subnetId: outer },
    ]);
    expect(await cloud.ec2.networkInterfaces(vpcId)).toMatchObject([{ kind: 'network interface', subnetId: outer }]);
  });
}
