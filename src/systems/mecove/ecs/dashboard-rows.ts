import type { Watched } from './alarms';
import type { EcsEnvironment } from './environment';

/** What people look at first, from the webhooks to the data (requirement, section 4.8). */
export function dashboardRows({ worker, api }: EcsEnvironment, it: Watched) {
  const balancer = { namespace: 'AWS/ApplicationELB', dimensions: { LoadBalancer: it.loadBalancer.arnSuffix } };
  const ofService = (service: Watched['api']) => ({ ClusterName: it.cluster.name, ServiceName: service.name });
  const services = [
    { label: 'api', service: it.api },
    { label: 'worker', service: it.worker },
  ];
  const perService = (namespace: string, metricName: string) =>
    services.map(({ label, service }) => ({ label, namespace, metricName, dimensions: ofService(service) }));
  const perQueue = (metricName: string, statistic: string) =>
    worker.queues.map((queue) => ({
      label: queue,
      namespace: it.queues.namespace,
      metricName,
      dimensions: { Queue: queue },
      statistic,
    }));
  const redis = (label: string, metricName: string) => ({
    label,
    namespace: 'AWS/ElastiCache',
    metricName,
    dimensions: { CacheClusterId: it.redis.memberClusterIds.at(0) },
    statistic: 'Maximum',
  });
  const database = (label: string, metricName: string) => ({
    label,
    namespace: 'AWS/RDS',
    metricName,
    dimensions: { DBInstanceIdentifier: it.database.identifier },
  });
  return [
    [
      {
        title: 'Requests',
        metrics: [
          { label: 'all', ...balancer, metricName: 'RequestCount', statistic: 'Sum' },
          { label: 'failed', ...balancer, metricName: 'HTTPCode_Target_5XX_Count', statistic: 'Sum' },
        ],
      },
      {
        title: 'Response time in seconds',
        metrics: ['p50', 'p95', 'p99'].map((statistic) => ({
          label: statistic,
          ...balancer,
          metricName: 'TargetResponseTime',
          statistic,
        })),
        thresholds: [{ label: 'slow', value: api.scaling.responseTimeSeconds }],
      },
      { title: 'Tasks', metrics: perService('ECS/ContainerInsights', 'RunningTaskCount') },
    ],
    [
      {
        title: 'Waiting jobs',
        metrics: perQueue('QueueDepth', 'Maximum'),
        thresholds: [{ label: 'adds tasks', value: worker.scaling.waitingJobs }],
      },
      {
        title: 'Age of the oldest job in seconds',
        metrics: perQueue('OldestJobAge', 'Maximum'),
        thresholds: [{ label: 'late', value: worker.lateAfterSeconds }],
      },
      { title: 'Failed jobs', metrics: perQueue('JobsFailed', 'Sum') },
      { title: 'Duration of jobs in milliseconds (p95)', metrics: perQueue('JobDuration', 'p95') },
    ],
    [
      { title: 'Processor of the tasks in percent', metrics: perService('AWS/ECS', 'CPUUtilization') },
      { title: 'Memory of the tasks in percent', metrics: perService('AWS/ECS', 'MemoryUtilization') },
      {
        title: 'Redis in percent',
        metrics: [redis('processor', 'EngineCPUUtilization'), redis('memory', 'DatabaseMemoryUsagePercentage')],
      },
      {
        title: 'Database: processor in percent, connections',
        metrics: [database('processor', 'CPUUtilization'), database('connections', 'DatabaseConnections')],
      },
    ],
  ];
}
