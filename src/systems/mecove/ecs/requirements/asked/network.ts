import { DescribeSecurityGroupsCommand, DescribeSubnetsCommand, DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { only } from '../../../../../core/requirement';
import { readNetwork } from '../../../../../reach';
import { groups } from '../../who-reaches-whom';
import { type Aws, reading, together } from '../aws';

const everything = ['Vpcs', 'Subnets', 'RouteTables', 'SecurityGroups', 'NatGateways', 'VpcEndpoints'].map(
  (it) => `ec2:Describe${it}`,
);

/** The network of an environment bears its name. */
const vpcId = async ({ ec2, env }: Aws): Promise<string> =>
  only('VPC', (await ec2.send(new DescribeVpcsCommand({ Filters: [{ Name: 'tag:Name', Values: [env.name] }] }))).Vpcs).VpcId ??
  '';

/** What decides who reaches whom. */
export const network = reading([...everything, 'ec2:GetManagedPrefixListEntries'], async (aws) =>
  readNetwork(aws.ec2, await vpcId(aws)),
);

export interface Placed {
  readonly id: string;
  readonly range: string;
  readonly zone: string;
}

export const subnets = reading<Placed[]>(network.asks, async (aws) => {
  const { subnets: known } = await network.of(aws);
  const { Subnets = [] } = await aws.ec2.send(new DescribeSubnetsCommand({ SubnetIds: Object.keys(known).sort() }));
  return Subnets.map((it) => ({ id: it.SubnetId ?? '', range: it.CidrBlock ?? '', zone: it.AvailabilityZone ?? '' }));
});

/** The groups of the table of who reaches whom: id by key, as far as they are there. */
export const groupIds = reading<Readonly<Record<string, string>>>(network.asks, async (aws) => {
  const wanted = groups(aws.env);
  const { vpcId: id } = await network.of(aws);
  const Filters = [
    { Name: 'vpc-id', Values: [id] },
    { Name: 'group-name', Values: Object.values(wanted).map((it) => it.name) },
  ];
  const { SecurityGroups = [] } = await aws.ec2.send(new DescribeSecurityGroupsCommand({ Filters }));
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([key, { name }]) =>
      SecurityGroups.filter((it) => it.GroupName === name).map((it) => [key, it.GroupId ?? '']),
    ),
  );
});

/** Where things stand, in the words of the environment: subnets by range, groups by key. */
export const places = reading(network.asks, async (aws) => {
  const { all, ids } = await together({ all: subnets, ids: groupIds }).of(aws);
  return {
    ranges: (subnetIds: readonly (string | undefined)[] = []): string[] =>
      subnetIds.map((id) => all.find((it) => it.id === id)?.range ?? id ?? '').sort(),
    groups: (groupIdsOf: readonly (string | undefined)[] = []): string[] =>
      groupIdsOf.map((id) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id ?? '').sort(),
  };
});
