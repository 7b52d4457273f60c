import type { EcsEnvironment } from '../environment';
import type { AlarmTable, Watched } from './alarm';

/** BullMQ opens three connections for a worker and a queue, and the API one for each queue (BullMQ guide, "Connections"); batching needs one more. */
const connectionsOf = ({ api, worker }: EcsEnvironment): number =>
  worker.maxTasks * (3 * worker.queues.length + 1) + api.maxTasks * (worker.queues.length + 1);

/** Section 4.8: "Redis CPU/memory, evictions, connection count", of each node. */
export function redisAlarms(env: EcsEnvironment, { redis }: Watched): AlarmTable {
  const nodes = Array.from({ length: env.redis.replicas + 1 }, (_, i) => i);
  const connections = 2 * connectionsOf(env);
  return Object.assign(
    {},
    ...nodes.map((i): AlarmTable => {
      const of = (metricName: string) => ({
        namespace: 'AWS/ElastiCache',
        metricName,
        dimensions: { CacheClusterId: redis.memberClusterIds.at(i) },
      });
      const node = `redis-${i + 1}`;
      return {
        [`${node}-cpu`]: {
          because: 'Redis runs commands on one core: above 80 % of it for ten minutes every queue slows down.',
          paragraph: 'redis-is-busy',
          ...of('EngineCPUUtilization'),
          statistic: 'Average',
          threshold: 80,
          evaluationPeriods: 10,
        },
        [`${node}-memory`]: {
          because:
            'Three quarters of the memory are full. With noeviction Redis refuses writes when it is: then no message is queued any more. A quarter leaves time to act.',
          paragraph: 'redis-is-full',
          ...of('DatabaseMemoryUsagePercentage'),
          statistic: 'Maximum',
          threshold: 75,
          evaluationPeriods: 5,
        },
        [`${node}-evictions`]: {
          because:
            'Redis has thrown keys away, which noeviction forbids: somebody changed the parameter group, and jobs may be lost.',
          paragraph: 'redis-evicts',
          ...of('Evictions'),
          statistic: 'Sum',
          threshold: 0,
          evaluationPeriods: 1,
          treatMissingData: 'notBreaching',
        },
        [`${node}-connections`]: {
          because: `More than ${connections} connections: twice what all tasks open at their most. Somebody opens connections without closing them.`,
          paragraph: 'too-many-connections',
          ...of('CurrConnections'),
          statistic: 'Maximum',
          threshold: connections,
          evaluationPeriods: 5,
        },
      };
    }),
  ) as AlarmTable;
}
