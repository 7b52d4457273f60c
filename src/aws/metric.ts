import { z } from 'zod';

/** What CloudWatch takes for a metric and for an alarm on it (CloudWatch API, PutMetricAlarm). */
export const namespace = z.string().regex(/^[^:]{1,255}$/, 'must be the namespace of a metric such as AWS/ECS');
export const metricName = z.string().regex(/^.{1,255}$/, 'must be the name of a metric such as CPUUtilization');
export const dimensions = z.record(z.string(), z.string()).default({});
export const statistic = z.enum(['Average', 'Maximum', 'Minimum', 'SampleCount', 'Sum']);
export const extendedStatistic = z
  .string()
  .regex(/^p(100|\d{1,2}(\.\d{1,2})?)$/, 'must be a percentile such as p95')
  .nullable()
  .default(null);
/** Either kind, where CloudWatch takes them in one place. */
export const stat = z
  .string()
  .regex(/^(Average|Maximum|Minimum|SampleCount|Sum|p(100|\d{1,2}(\.\d{1,2})?))$/, 'must be a statistic such as Sum or p95');
/** Seconds. */
export const period = z.number().min(60).multipleOf(60).default(60);
export const comparisonOperator = z.enum([
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanOrEqualToThreshold',
  'LessThanThreshold',
]);
export const treatMissingData = z.enum(['breaching', 'ignore', 'missing', 'notBreaching']).default('missing');
