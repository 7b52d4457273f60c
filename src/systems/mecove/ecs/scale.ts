import { ServiceScaling } from '../../../../modules/service-scaling';
import { text, type Ref } from '../../../core/expression';
import type { Root } from '../../../core/root/root';
import type { EcsEnvironment } from './environment';

interface Named {
  readonly name: Ref<string>;
}
interface Scaled {
  readonly cluster: Named;
  readonly api: Named;
  readonly worker: Named;
  readonly loadBalancer: { readonly arnSuffix: Ref<string>; readonly targetGroupArnSuffixes: Ref<Record<string, string>> };
  readonly queues: { readonly namespace: Ref<string> };
}

const average = (type: 'ECSServiceAverageCPUUtilization' | 'ECSServiceAverageMemoryUtilization', targetValue: number) => ({
  predefinedMetric: { type },
  targetValue,
});

/** What adds and removes tasks (requirement, section 4.1): the load of the API, the queues of the worker. */
export function scale(root: Root, { api, worker }: EcsEnvironment, it: Scaled): void {
  const requests = text`${it.loadBalancer.arnSuffix}/${it.loadBalancer.targetGroupArnSuffixes.at('api')}`;
  new ServiceScaling(root, 'api_scaling', {
    clusterName: it.cluster.name,
    serviceName: it.api.name,
    minCapacity: api.minTasks,
    maxCapacity: api.maxTasks,
    targetTracking: {
      cpu: average('ECSServiceAverageCPUUtilization', api.scaling.cpuPercent),
      memory: average('ECSServiceAverageMemoryUtilization', api.scaling.memoryPercent),
      requests: {
        predefinedMetric: { type: 'ALBRequestCountPerTarget', resourceLabel: requests },
        targetValue: api.scaling.requestsPerTask,
      },
    },
    step: {
      slow: {
        metric: {
          namespace: 'AWS/ApplicationELB',
          metricName: 'TargetResponseTime',
          dimensions: { LoadBalancer: it.loadBalancer.arnSuffix, TargetGroup: it.loadBalancer.targetGroupArnSuffixes.at('api') },
          extendedStatistic: 'p95',
        },
        threshold: api.scaling.responseTimeSeconds,
        comparisonOperator: 'GreaterThanThreshold',
        evaluationPeriods: 3,
        treatMissingData: 'notBreaching',
        cooldown: 180,
        adjustments: { some: { change: 1, lowerBound: 0 } },
      },
    },
  });
  new ServiceScaling(root, 'worker_scaling', {
    clusterName: it.cluster.name,
    serviceName: it.worker.name,
    minCapacity: worker.minTasks,
    maxCapacity: worker.maxTasks,
    // Tasks are removed only when every policy would: an empty queue takes none from one that is full.
    targetTracking: {
      cpu: average('ECSServiceAverageCPUUtilization', worker.scaling.cpuPercent),
      ...Object.fromEntries(
        worker.queues.map((queue) => [
          `queue-${queue.replaceAll('.', '-')}`,
          {
            customMetric: {
              namespace: it.queues.namespace,
              metricName: 'QueueDepth',
              dimensions: { Queue: queue },
              statistic: 'Average' as const,
            },
            targetValue: worker.scaling.waitingJobs,
            scaleInCooldown: 300,
            scaleOutCooldown: 120,
          },
        ]),
      ),
    },
  });
}
