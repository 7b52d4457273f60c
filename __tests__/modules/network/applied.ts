import { DescribeFlowLogsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { aws, iam } from 'groundplan/testkit';
import { z } from 'zod';
import type { Account } from '../account';

const ids = z.array(z.string());
const network = z.object({
  vpc_id: z.string(),
  vpc_cidr_block: z.string(),
  public_subnet_ids: ids,
  private_subnet_ids: ids,
  database_subnet_ids: ids,
  public_route_table_ids: ids,
  private_route_table_ids: ids,
  database_route_table_ids: ids,
  nat_public_ips: ids,
});
type Network = z.output<typeof network>;
type Ec2 = Account['cloud']['ec2'];

export async function networkIsApplied({ applied, client, cloud }: Account): Promise<void> {
  await using root = await applied('network', { outputs: z.object({ tiers: network, public: network, shared: network }) });
  const { tiers, public: publicOnly, shared } = root.outputs;
  await hasThreeTiers(tiers, cloud.ec2);
  await writesFlowLogs(tiers.vpc_id, { client, cloud });
  await hasPublicSubnetsAlone(publicOnly, cloud.ec2);
  await sharesOneNatGateway(shared, cloud.ec2);

  await root.destroy();
  for (const it of [tiers, publicOnly, shared]) expect(await aws.exists(cloud.ec2.vpc(it.vpc_id))).toBe(false);
}

async function hasThreeTiers(it: Network, ec2: Ec2): Promise<void> {
  expect(await ec2.vpc(it.vpc_id)).toMatchObject({ cidrs: [it.vpc_cidr_block], dns: { hostnames: true, support: true } });
  expect(it.vpc_cidr_block).toBe('10.20.0.0/16');
  expect(await places([...it.public_subnet_ids, ...it.private_subnet_ids, ...it.database_subnet_ids], ec2)).toEqual([
    ['ap-south-1a', '10.20.0.0/24'],
    ['ap-south-1b', '10.20.1.0/24'],
    ['ap-south-1a', '10.20.10.0/24'],
    ['ap-south-1b', '10.20.11.0/24'],
    ['ap-south-1a', '10.20.20.0/24'],
    ['ap-south-1b', '10.20.21.0/24'],
  ]);

  const gateways = await ec2.natGateways(it.vpc_id);
  expect(gateways.map((one) => one.subnetId).toSorted()).toEqual(it.public_subnet_ids.toSorted());
  expect(gateways.flatMap((one) => one.publicIps).toSorted()).toEqual(it.nat_public_ips.toSorted());
  const natIn = (subnetId: string | undefined) => gateways.find((one) => one.subnetId === subnetId)?.id;

  const internetGateway = expect.stringMatching(/^igw-/) as string;
  expect(await waysOut(it.public_subnet_ids, it, ec2)).toEqual([[internetGateway], [internetGateway]]);
  // Each zone by its own.
  expect(await waysOut(it.private_subnet_ids, it, ec2)).toEqual(it.public_subnet_ids.map((one) => [natIn(one)]));
  expect(await waysOut(it.database_subnet_ids, it, ec2)).toEqual([[], []]);

  expect(await tablesOf(it.public_subnet_ids, it, ec2)).toEqual(it.public_route_table_ids);
  expect(await tablesOf(it.private_subnet_ids, it, ec2)).toEqual(it.private_route_table_ids);
  expect(await tablesOf(it.database_subnet_ids, it, ec2)).toEqual(it.database_route_table_ids);
}

async function writesFlowLogs(vpcId: string, { client, cloud }: Pick<Account, 'client' | 'cloud'>): Promise<void> {
  const group = await cloud.logs.group('/aws/vpc/shop/flow-logs');
  expect(group.retention).toBe(30);
  const role = await cloud.iam.role('shop-vpc-flow-logs');
  const asked = new DescribeFlowLogsCommand({ Filter: [{ Name: 'resource-id', Values: [vpcId] }] });
  expect((await new EC2Client(client).send(asked)).FlowLogs).toMatchObject([
    { TrafficType: 'ALL', LogDestination: group.arn, DeliverLogsPermissionArn: role.arn },
  ]);
  expect(iam.trust(role.trustPolicy).of('vpc-flow-logs.amazonaws.com').verdict).toBe('allowed');
  const permissions = iam.policy(role.inlinePolicies['write-flow-logs'] ?? {});
  expect(permissions.allows('logs:PutLogEvents', `${group.arn}:log-stream:eni-1`)).toBe(true);
  expect(permissions.allows('logs:PutLogEvents', group.arn.replace('shop', 'other'))).toBe(false);
}

async function hasPublicSubnetsAlone(it: Network, ec2: Ec2): Promise<void> {
  expect(await places(it.public_subnet_ids, ec2)).toEqual([
    ['ap-south-1a', '10.30.0.0/24'],
    ['ap-south-1b', '10.30.1.0/24'],
  ]);
  expect(await Promise.all(it.public_subnet_ids.map((id) => ec2.isPublicSubnet(id)))).toEqual([true, true]);
  expect(await ec2.subnets(it.vpc_id)).toHaveLength(2);
  expect(it).toMatchObject({
    private_subnet_ids: [],
    private_route_table_ids: [],
    database_subnet_ids: [],
    database_route_table_ids: [],
    nat_public_ips: [],
  });
}

async function sharesOneNatGateway(it: Network, ec2: Ec2): Promise<void> {
  const gateways = await ec2.natGateways(it.vpc_id);
  expect(gateways).toMatchObject([{ subnetId: it.public_subnet_ids[0], publicIps: it.nat_public_ips }]);
  expect(await waysOut(it.private_subnet_ids, it, ec2)).toEqual([[gateways[0]?.id], [gateways[0]?.id]]);
  expect(await tablesOf(it.private_subnet_ids, it, ec2)).toEqual(it.private_route_table_ids);
  expect(it).toMatchObject({ database_subnet_ids: [], database_route_table_ids: [] });
}

const places = async (subnetIds: readonly string[], ec2: Ec2) =>
  (await Promise.all(subnetIds.map((id) => ec2.subnet(id)))).map(({ zone, cidr }) => [zone, cidr]);

/** Where what leaves the VPC goes from each of the subnets. */
async function waysOut(subnetIds: readonly string[], { vpc_id: vpcId }: Network, ec2: Ec2) {
  const tables = await ec2.routeTables(vpcId);
  return subnetIds.map((id) =>
    (tables.find((it) => it.subnetIds.includes(id))?.routes ?? []).filter((it) => it.target !== 'local').map((it) => it.target),
  );
}

/** The route tables of the subnets, each once. */
async function tablesOf(subnetIds: readonly string[], { vpc_id: vpcId }: Network, ec2: Ec2) {
  const tables = await ec2.routeTables(vpcId);
  return [...new Set(subnetIds.map((id) => tables.find((it) => it.subnetIds.includes(id))?.id))];
}
