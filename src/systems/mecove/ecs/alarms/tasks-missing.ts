import type { Ref } from '../../../../core/expression';
import type { Alarm } from './alarm';

interface Named {
  readonly name: Ref<string>;
}

/** Fewer tasks than a service must have. */
export const tasksMissing = (cluster: Named, service: Named, minTasks: number): Alarm => ({
  because: `Fewer than ${minTasks} tasks run, for ten minutes: ECS cannot start what it should. A task starts within two.`,
  paragraph: 'tasks-do-not-start',
  namespace: 'ECS/ContainerInsights',
  metricName: 'RunningTaskCount',
  dimensions: { ClusterName: cluster.name, ServiceName: service.name },
  statistic: 'Minimum',
  threshold: minTasks,
  comparisonOperator: 'LessThanThreshold',
  evaluationPeriods: 10,
  treatMissingData: 'breaching',
});
