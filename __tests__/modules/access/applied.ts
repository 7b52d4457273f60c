import { aws } from 'groundplan/testkit';
import { z } from 'zod';
import type { Account } from '../account';

type Rule = aws.SecurityGroup['ingress'][number];

const outputs = z.object({ group_ids: z.object({ web: z.string(), worker: z.string(), database: z.string() }) });

export async function accessIsApplied({ applied, cloud: { ec2 } }: Account): Promise<void> {
  await using root = await applied('access', { outputs });
  const { group_ids: ids } = root.outputs;
  const [web, worker, database] = await Promise.all([ids.web, ids.worker, ids.database].map((id) => ec2.securityGroup(id)));
  expect([web, worker, database].map((it) => `${it?.name}: ${it?.description}`)).toEqual([
    'shop-web: Web servers',
    'shop-worker: Workers, which call other companies',
    'shop-database: PostgreSQL',
  ]);

  const nameOf = (id: string): string => Object.entries(ids).find(([, it]) => it === id)?.[0] ?? id;
  const shown = (rules: readonly Rule[] = []): string[] =>
    rules
      .map(({ protocol, fromPort, toPort, peer, description }) => {
        const ports = fromPort === toPort ? fromPort : 'ports';
        return `${[protocol, ports, nameOf(peer)].filter((it) => it !== undefined).join(' ')} (${description})`;
      })
      .sort();
  expect([shown(web?.ingress), shown(web?.egress)]).toEqual([
    ['tcp 22 203.0.113.0/24 (office-to-web)', 'tcp 443 0.0.0.0/0 (internet-to-web)'],
    ['tcp 5432 database (web-to-database)'],
  ]);
  expect([shown(worker?.ingress), shown(worker?.egress)]).toEqual([[], ['all 0.0.0.0/0 (worker-to-internet)']]);
  expect([shown(database?.ingress), shown(database?.egress)]).toEqual([
    ['tcp 5432 web (web-to-database)', 'tcp 5432 worker (worker-to-database)'],
    [],
  ]);

  await root.destroy();
  expect(await Promise.all(Object.values(ids).map((id) => aws.exists(ec2.securityGroup(id))))).toEqual([false, false, false]);
}
