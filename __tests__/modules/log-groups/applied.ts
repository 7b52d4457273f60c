import { aws } from 'groundplan/testkit';
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
  const [access, api] = await Promise.all([cloud.logs.group(names.access), cloud.logs.group(names.api)]);
  expect([access.retention, api.retention]).toEqual([400, 14]);
  expect(arns).toEqual({ access: access.arn, api: api.arn });

  await root.destroy();
  expect(await Promise.all(Object.values(names).map((name) => aws.exists(cloud.logs.group(name))))).toEqual([false, false]);
}
