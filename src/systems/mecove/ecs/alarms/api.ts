import type { EcsEnvironment } from '../environment';
import type { AlarmTable, Watched } from './alarm';
import { tasksMissing } from './tasks-missing';

const namespace = 'AWS/ApplicationELB';

/** Section 4.8: "API 5xx rate, latency, ALB target health". */
export function apiAlarms({ api }: EcsEnvironment, watched: Watched): AlarmTable {
  const { loadBalancer } = watched;
  const ofBalancer = { LoadBalancer: loadBalancer.arnSuffix };
  const ofTargets = { ...ofBalancer, TargetGroup: loadBalancer.targetGroupArnSuffixes.at('api') };
  const count = (metricName: string) => ({ metric: { namespace, metricName, dimensions: ofBalancer, stat: 'Sum' } });
  const seconds = api.scaling.responseTimeSeconds;
  return {
    'api-5xx-rate': {
      because:
        'More than 1 % of requests fail. Meta repeats a webhook that failed: some failures lose nothing, but many of them delay answers. Minutes with fewer than 20 requests are left out, in which one failure would be 5 %.',
      paragraph: 'the-api-fails',
      metricQueries: {
        rate: {
          expression: 'IF(requests >= 20, 100 * (FILL(failed, 0) + FILL(refused, 0)) / requests, 0)',
          label: 'Failed requests in percent',
          returnData: true,
        },
        failed: count('HTTPCode_Target_5XX_Count'),
        refused: count('HTTPCode_ELB_5XX_Count'),
        requests: count('RequestCount'),
      },
      threshold: 1,
      evaluationPeriods: 5,
      datapointsToAlarm: 3,
      treatMissingData: 'notBreaching',
    },
    'api-latency': {
      because: `One in twenty requests takes longer than ${seconds} s, at which tasks are added: the webhook only queues, so that something is in its way. Ten minutes give scaling time to help.`,
      paragraph: 'the-api-is-slow',
      namespace,
      metricName: 'TargetResponseTime',
      dimensions: ofTargets,
      extendedStatistic: 'p95',
      threshold: seconds,
      evaluationPeriods: 10,
      datapointsToAlarm: 8,
      treatMissingData: 'notBreaching',
    },
    'api-unhealthy-targets': {
      because: 'A task answers GET /health with an error, or not at all, for three minutes; a deployment replaces tasks faster.',
      paragraph: 'targets-are-unhealthy',
      namespace,
      metricName: 'UnHealthyHostCount',
      dimensions: ofTargets,
      statistic: 'Maximum',
      threshold: 0,
      evaluationPeriods: 3,
      treatMissingData: 'notBreaching',
    },
    'api-no-healthy-target': {
      because: 'No task answers: every webhook fails. Nothing measured means that there is none, either.',
      paragraph: 'targets-are-unhealthy',
      namespace,
      metricName: 'HealthyHostCount',
      dimensions: ofTargets,
      statistic: 'Minimum',
      threshold: 1,
      comparisonOperator: 'LessThanThreshold',
      evaluationPeriods: 2,
      treatMissingData: 'breaching',
    },
    'api-tasks-missing': tasksMissing(watched.cluster, watched.api, api.minTasks),
  };
}
