import { named, type Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import { alarms, alarmText } from './asked/alarms';
import { measuring, rules } from './asked/functions';
import { loadBalancer, targetGroup } from './asked/load-balancer';
import { apiPolicies, limits, workerPolicies } from './asked/scaling';
import { type Aws, inSection, together } from './aws';
import { suffixOf } from './arn';

const says = inSection('4.1 Compute & scaling');
const queueKey = (queue: string): string => `queue-${queue.replaceAll('.', '-')}`;
const policy = (service: 'api' | 'worker', key: string): string =>
  `module.${service}_scaling.aws_appautoscaling_policy.target_tracking["${key}"]`;

export const computeAndScaling = ({ name, api, worker }: EcsEnvironment): Requirement<Aws>[] => [
  says({
    statement: `API: minimum for HA (2) vs single instance (1): ${api.minTasks} to ${api.maxTasks} tasks`,
    resources: ['module.api_scaling.aws_appautoscaling_target.this'],
    of: limits,
    expected: `${api.minTasks} to ${api.maxTasks}`,
    found: (it) => it.api,
  }),
  says({
    statement: `Worker: ${worker.minTasks} to ${worker.maxTasks} tasks, as LLM throughput/cost allow`,
    resources: ['module.worker_scaling.aws_appautoscaling_target.this'],
    of: limits,
    expected: `${worker.minTasks} to ${worker.maxTasks}`,
    found: (it) => it.worker,
  }),
  says({
    statement: 'Autoscaling signals: ALB request count (API), and CPU, memory',
    resources: ['cpu', 'memory', 'requests'].map((it) => policy('api', it)),
    of: apiPolicies,
    expected: [
      `ALBRequestCountPerTarget ${api.scaling.requestsPerTask}`,
      `ECSServiceAverageCPUUtilization ${api.scaling.cpuPercent}`,
      `ECSServiceAverageMemoryUtilization ${api.scaling.memoryPercent}`,
    ],
    found: (all) => all.map((it) => it.text).filter((it) => !it.includes('more from')),
  }),
  says({
    statement: 'Autoscaling signals: target response times (API)',
    resources: [
      'module.api_scaling.aws_appautoscaling_policy.step["slow"]',
      'module.api_scaling.aws_cloudwatch_metric_alarm.step["slow"]',
    ],
    of: together({ apiPolicies, alarms, loadBalancer, targetGroup }),
    expected: {
      alarm: `p95 TargetResponseTime of the load balancer, the target group > ${api.scaling.responseTimeSeconds}, 3 of 3 min`,
      adds: ['1 more from 0'],
    },
    found: (it) => {
      const one = it.alarms.metric['api-scaling-slow'];
      const text = alarmText(one)
        .replace(suffixOf(it.loadBalancer.LoadBalancerArn), 'the load balancer')
        .replace(suffixOf(it.targetGroup.TargetGroupArn), 'the target group');
      return {
        alarm: text,
        adds: one?.AlarmActions?.map((arn) =>
          named(arn, Object.fromEntries(it.apiPolicies.map((known) => [known.text, known.arn]))),
        ),
      };
    },
  }),
  says({
    statement: 'Worker: scale based on BullMQ queue depth',
    resources: ['cpu', ...worker.queues.map(queueKey)].map((it) => policy('worker', it)),
    of: workerPolicies,
    expected: [
      `ECSServiceAverageCPUUtilization ${worker.scaling.cpuPercent}`,
      ...worker.queues.map((it) => `QueueDepth of ${it} ${worker.scaling.waitingJobs}`),
    ].sort(),
    found: (all) => all.map((it) => it.text),
  }),
  says({
    statement: 'BullMQ queue depth / job age / failure rate (Worker): measured every minute',
    resources: ['module.queues.aws_lambda_function.this', 'module.queues.aws_cloudwatch_event_rule.schedule'],
    of: together({ measuring, rules }),
    expected: { state: 'Active', queues: worker.queues, namespace: `${name}/BullMQ`, runs: 'rate(1 minute)' },
    found: ({ measuring: it, rules: all }) => ({
      state: it.State,
      queues: it.Environment?.Variables?.['QUEUES']?.split(' '),
      namespace: it.Environment?.Variables?.['NAMESPACE'],
      runs: all['queues'],
    }),
  }),
];
