import {
  DescribeRouteTablesCommand,
  DescribeSubnetsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { Account } from '../account';

export async function networkIsApplied(account: Account): Promise<void> {
  await using root = await account.applied('network');
  const { vpc_id: vpcId, public_subnet_ids: subnetIds } = root.outputs as { vpc_id: string; public_subnet_ids: string[] };
  const ec2 = new EC2Client(account.client);
  const { Vpcs } = await ec2.send(new DescribeVpcsCommand({ VpcIds: [vpcId] }));
  expect(Vpcs?.map((it) => it.CidrBlock)).toEqual(['10.20.0.0/16']);
  const dns = await Promise.all(
    (['enableDnsHostnames', 'enableDnsSupport'] as const).map((Attribute) =>
      ec2.send(new DescribeVpcAttributeCommand({ VpcId: vpcId, Attribute })),
    ),
  );
  expect([dns[0]?.EnableDnsHostnames?.Value, dns[1]?.EnableDnsSupport?.Value]).toEqual([true, true]);

  const { Subnets } = await ec2.send(new DescribeSubnetsCommand({ SubnetIds: subnetIds }));
  const inOrder = subnetIds
    .map((id) => Subnets?.find((it) => it.SubnetId === id))
    .map((it) => [it?.AvailabilityZone, it?.CidrBlock]);
  expect(inOrder).toEqual([
    ['ap-south-1a', '10.20.0.0/24'],
    ['ap-south-1b', '10.20.1.0/24'],
  ]);
  const { RouteTables } = await ec2.send(
    new DescribeRouteTablesCommand({ Filters: [{ Name: 'association.subnet-id', Values: subnetIds }] }),
  );
  const gateways = RouteTables?.map((table) => table.Routes?.find((it) => it.DestinationCidrBlock === '0.0.0.0/0')?.GatewayId);
  expect(gateways).toEqual([expect.stringMatching(/^igw-/)]);

  await root.destroy();
  await expect(ec2.send(new DescribeVpcsCommand({ VpcIds: [vpcId] }))).rejects.toMatchObject({ name: 'InvalidVpcID.NotFound' });
}
