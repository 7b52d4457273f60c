import { DescribeServicesCommand, ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs';

const ecs = new ECSClient({});
/** DescribeServices takes no more at once. */
const perCall = 10;

/** When the newest deployment of each service began, in milliseconds since 1970; without those that are not there. */
export async function newestDeployments(cluster: string, services: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let i = 0; i < services.length; i += perCall) {
    const answer = await ecs.send(new DescribeServicesCommand({ cluster, services: services.slice(i, i + perCall) }));
    for (const { serviceName, status, deployments = [] } of answer.services ?? []) {
      if (serviceName === undefined || status !== 'ACTIVE') continue;
      found.set(serviceName, Math.max(0, ...deployments.map((it) => it.createdAt?.getTime() ?? 0)));
    }
  }
  return found;
}

/** New tasks take the place of the old ones, as in every deployment. */
export async function redeploy(cluster: string, service: string): Promise<void> {
  await ecs.send(new UpdateServiceCommand({ cluster, service, forceNewDeployment: true }));
}
