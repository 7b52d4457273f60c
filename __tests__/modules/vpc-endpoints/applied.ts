import { DescribeVpcEndpointsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { z } from 'zod';
import type { Account } from '../account';

const ids = z.array(z.string());
const byService = z.record(z.string(), z.string());
const endpoints = z.object({
  gateway_endpoint_ids: byService,
  gateway_prefix_list_ids: byService,
  interface_endpoint_ids: byService,
});
const outputs = z.object({ vpc_id: z.string(), subnet_ids: ids, route_table_ids: ids, endpoints, changing: endpoints });
type Outputs = z.output<typeof outputs>;

export async function vpcEndpointsAreApplied({ applied, client, cloud: { ec2 } }: Account): Promise<void> {
  await using root = await applied('vpc-endpoints', { outputs });
  const { vpc_id: vpcId, changing } = root.outputs;
  const { id: group } = await ec2.securityGroup('shop-endpoints');
  expect(await described(root.outputs, client)).toEqual(asInTheExample(root.outputs, group));
  for (const table of await tablesWithSubnets(vpcId, ec2)) {
    expect(table.routes).toEqual(
      expect.arrayContaining(
        [root.outputs.endpoints, changing].flatMap((it) =>
          Object.entries(it.gateway_endpoint_ids).map(([service, target]) => ({
            destination: it.gateway_prefix_list_ids[service],
            target,
            active: true,
          })),
        ),
      ),
    );
  }

  await root.apply({ vars: { zones: ['b'] } });
  expect(root.outputs.changing).toEqual(changing);
  const dynamodb = changing.gateway_endpoint_ids.dynamodb;
  const led = (await tablesWithSubnets(vpcId, ec2)).filter((it) => it.routes.some((route) => route.target === dynamodb));
  expect(led.map((it) => it.id)).toEqual(root.outputs.route_table_ids.slice(1));
  const logs = (await described({ endpoints: changing }, client)).logs;
  expect(logs?.subnetIds).toEqual(root.outputs.subnet_ids.slice(1));
  expect(await root.plan()).toBeEmptyPlan();

  await root.destroy();
  expect(await described({ endpoints: changing }, client)).toEqual({});
}

/** The endpoints of a module by service, as AWS tells of them. */
async function described({ endpoints: it }: Pick<Outputs, 'endpoints'>, client: Account['client']) {
  const wanted = [...Object.values(it.gateway_endpoint_ids), ...Object.values(it.interface_endpoint_ids)];
  const { VpcEndpoints = [] } = await new EC2Client(client).send(new DescribeVpcEndpointsCommand({}));
  const there = VpcEndpoints.filter((one) => one.State?.toLowerCase() !== 'deleted' && wanted.includes(one.VpcEndpointId ?? ''));
  return Object.fromEntries(
    there.map((one) => [
      one.ServiceName?.replace('com.amazonaws.ap-south-1.', '') ?? '',
      {
        type: one.VpcEndpointType,
        name: one.Tags?.find((tag) => tag.Key === 'Name')?.Value,
        privateDns: one.PrivateDnsEnabled,
        subnetIds: one.SubnetIds?.toSorted() ?? [],
        routeTableIds: one.RouteTableIds?.toSorted() ?? [],
        groups: one.Groups?.map((group) => group.GroupId) ?? [],
        mayRead: one.PolicyDocument?.includes('secret:shop/*') === true ? 'our secrets' : 'everything',
      },
    ]),
  );
}

function asInTheExample({ subnet_ids: subnetIds, route_table_ids: routeTableIds }: Outputs, group: string) {
  const subnets = subnetIds.toSorted();
  const ofInterface = { type: 'Interface', privateDns: true, subnetIds: subnets, routeTableIds: [], groups: [group] };
  return {
    s3: {
      type: 'Gateway',
      name: 'shop-s3',
      privateDns: expect.any(Boolean) as boolean,
      subnetIds: [],
      routeTableIds: routeTableIds.toSorted(),
      groups: [],
      mayRead: 'everything',
    },
    'ecr.api': { ...ofInterface, name: 'shop-ecr.api', mayRead: 'everything' },
    secretsmanager: { ...ofInterface, name: 'shop-secretsmanager', mayRead: 'our secrets' },
  };
}

const tablesWithSubnets = async (vpcId: string, ec2: Account['cloud']['ec2']) =>
  (await ec2.routeTables(vpcId)).filter((it) => it.subnetIds.length > 0).sort((a, b) => a.id.localeCompare(b.id));
