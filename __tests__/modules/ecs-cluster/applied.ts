import { DescribeClustersCommand, ECSClient } from '@aws-sdk/client-ecs';
import type { Account } from '../account';
import type { Outputs } from '../ecs-service/outputs';

export async function clustersAreApplied(account: Account, applied: Outputs): Promise<void> {
  const found = (await clusters(account, applied))?.map(({ clusterName, status, settings, configuration }) => ({
    clusterName,
    status,
    insights: settings?.find((it) => it.name === 'containerInsights')?.value,
    key: configuration?.executeCommandConfiguration?.kmsKeyId,
  }));
  expect(found).toEqual([
    { clusterName: 'shop', status: 'ACTIVE', insights: 'enabled', key: undefined },
    { clusterName: 'shop-watched', status: 'ACTIVE', insights: 'enhanced', key: applied.arns.key },
  ]);
  expect(applied.clusters.map((it) => it.name)).toEqual(['shop', 'shop-watched']);
}

export async function clustersAreGone(account: Account, applied: Outputs): Promise<void> {
  expect((await clusters(account, applied))?.map((it) => it.status)).toEqual(['INACTIVE', 'INACTIVE']);
}

async function clusters({ client }: Account, applied: Outputs) {
  const asked = new DescribeClustersCommand({
    clusters: applied.clusters.map((it) => it.arn),
    include: ['SETTINGS', 'CONFIGURATIONS'],
  });
  return (await new ECSClient(client).send(asked)).clusters;
}
