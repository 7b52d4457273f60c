import { z } from 'zod';
import { dimensions, metricName, namespace, period, stat } from '../../src/aws/metric';

const metric = z.object({
  label: z.string(),
  namespace,
  metricName,
  dimensions,
  statistic: stat.default('Average'),
});

const widget = z.object({
  title: z.string(),
  metrics: z.array(metric).min(1),
  period,
  stacked: z.boolean().default(false),
  thresholds: z.array(z.object({ label: z.string(), value: z.number() })).default([]),
});

export const inputs = z.object({
  name: z
    .string()
    .regex(/^[\w-]{1,255}$/, 'must be of letters, digits, - and _')
    .describe('Name of the dashboard.'),
  region: z.string().describe('Region of the metrics.'),
  alarmArns: z.array(z.string()).max(100).default([]).describe('Alarms whose state is shown at the top.'),
  rows: z
    .array(z.array(widget).min(1).max(4))
    .describe(
      [
        'Graphs from top to bottom, one to four in a row, which share its width.',
        'Each shows `metrics` over time, a line for each, and `thresholds` as level lines.',
        '`statistic` is one such as Sum or p95; `period` is in seconds.',
      ].join(' '),
    ),
});
