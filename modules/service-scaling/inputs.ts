import { z } from 'zod';
import {
  comparisonOperator,
  dimensions,
  extendedStatistic,
  metricName,
  namespace,
  period,
  statistic,
  treatMissingData,
} from '../../src/aws/metric';

const key = z.string().regex(/^[a-zA-Z][\w-]{0,63}$/, 'must be a short name such as cpu');

const targetTracking = z.object({
  predefinedMetric: z
    .object({
      type: z.enum(['ECSServiceAverageCPUUtilization', 'ECSServiceAverageMemoryUtilization', 'ALBRequestCountPerTarget']),
      resourceLabel: z.string().nullable().default(null),
    })
    .nullable()
    .default(null),
  customMetric: z
    .object({ namespace, metricName, dimensions, statistic: statistic.default('Average') })
    .nullable()
    .default(null),
  targetValue: z.number().min(0.001),
  scaleInCooldown: z.int().min(0).default(300),
  scaleOutCooldown: z.int().min(0).default(60),
  disableScaleIn: z.boolean().default(false),
});

const step = z.object({
  metric: z.object({
    namespace,
    metricName,
    dimensions,
    statistic: statistic.nullable().default(null),
    extendedStatistic,
    period,
  }),
  threshold: z.number(),
  comparisonOperator,
  evaluationPeriods: z.int().min(1).default(3),
  treatMissingData,
  cooldown: z.int().min(0).default(60),
  adjustments: z.record(
    key,
    z.object({
      change: z.int(),
      lowerBound: z.number().nullable().default(null),
      upperBound: z.number().nullable().default(null),
    }),
  ),
});

export const inputs = z.object({
  clusterName: z.string().describe('Name of the cluster of the service.'),
  serviceName: z
    .string()
    .describe('Name of the service. Names of policies (`shop-api-cpu`) and alarms (`shop-api-scaling-slow`) begin with it.'),
  minCapacity: z.int().min(0).describe('Fewest tasks.'),
  maxCapacity: z.int().min(1).describe('Most tasks.'),
  targetTracking: z
    .record(key, targetTracking)
    .default({})
    .describe(
      [
        'Policies that hold a metric at `target_value`, by a short name such as `cpu`.',
        'The metric is one of AWS (`predefined_metric`) or any other (`custom_metric`); it must fall when tasks are added.',
        'Requests per target need a `resource_label`: the ARN suffixes of load balancer and target group, a slash between.',
        'Cooldowns are in seconds.',
      ].join(' '),
    ),
  step: z
    .record(key, step)
    .default({})
    .describe(
      [
        'Policies that add or remove tasks in steps, by a short name such as `slow`, each with an alarm that starts it.',
        '`adjustments` say how many tasks to add (below 0: remove) by how far the metric is from `threshold`,',
        'between `lower_bound` and `upper_bound`; null: without end. Periods and cooldowns are in seconds.',
      ].join(' '),
    ),
});
