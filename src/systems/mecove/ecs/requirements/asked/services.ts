import { DescribeClustersCommand, DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { only } from '../../../../../core/requirement';
import { reading } from '../aws';

export const cluster = reading(['ecs:DescribeClusters'], async ({ ecs, env }) =>
  only('cluster', (await ecs.send(new DescribeClustersCommand({ clusters: [env.name], include: ['SETTINGS'] }))).clusters),
);

export const services = reading(['ecs:DescribeServices'], async ({ ecs, env }) => {
  const names = [`${env.name}-api`, `${env.name}-worker`];
  const { services: found = [] } = await ecs.send(new DescribeServicesCommand({ cluster: env.name, services: names }));
  const [api, worker] = names.map((name) =>
    only(
      `service ${name}`,
      found.filter((it) => it.serviceName === name && it.status === 'ACTIVE'),
    ),
  );
  if (api === undefined || worker === undefined) throw new Error('services: not found');
  return { api, worker };
});
