import { z } from 'zod';
import type { Account } from '../account';

const outputs = z.object({
  names: z.object({ access: z.string(), api: z.string() }),
  arns: z.object({ access: z.string(), api: z.string() }),
});

export async function logGroupsAreApplied({ applied, cloud }: Account): Promise<void> {
  await using root = await applied('log-groups', { outputs });
  const { names, arns } = root.outputs;
  expect(names).toEqual({ access: '/ec2/shop/access', api: '/ec2/shop/api' });
  const groups = await cloud.logs.groups('/ec2/shop');
  expect(groups.map((it) => [it.name, it.retention])).toEqual([
    ['/ec2/shop/access', 400],
    ['/ec2/shop/api', 14],
  ]);
  expect(Object.values(arns)).toEqual(groups.map((it) => it.arn));

  await root.destroy();
  expect(await cloud.logs.groups('/ec2/shop')).toEqual([]);
}
