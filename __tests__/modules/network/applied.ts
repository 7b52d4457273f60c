import { aws } from 'groundplan/testkit';
import { z } from 'zod';
import type { Account } from '../account';

const outputs = z.object({ vpc_id: z.string(), public_subnet_ids: z.array(z.string()) });

export async function networkIsApplied({ applied, cloud: { ec2 } }: Account): Promise<void> {
  await using root = await applied('network', { outputs });
  const { vpc_id: vpcId, public_subnet_ids: subnetIds } = root.outputs;
  expect(await ec2.vpc(vpcId)).toMatchObject({ cidrs: ['10.20.0.0/16'], dns: { hostnames: true, support: true } });

  const subnets = await Promise.all(subnetIds.map((id) => ec2.subnet(id)));
  expect(subnets.map((it) => [it.zone, it.cidr])).toEqual([
    ['ap-south-1a', '10.20.0.0/24'],
    ['ap-south-1b', '10.20.1.0/24'],
  ]);
  expect(await Promise.all(subnetIds.map((id) => ec2.isPublicSubnet(id)))).toEqual([true, true]);
  const tables = (await ec2.routeTables(vpcId)).filter((it) => it.subnetIds.length > 0);
  expect(tables.map((it) => it.subnetIds.toSorted())).toEqual([subnetIds.toSorted()]);
  const toInternet = tables[0]?.routes.filter((it) => it.destination === '0.0.0.0/0');
  expect(toInternet).toMatchObject([{ target: expect.stringMatching(/^igw-/) as string }]);

  await root.destroy();
  expect(await aws.exists(ec2.vpc(vpcId))).toBe(false);
}
