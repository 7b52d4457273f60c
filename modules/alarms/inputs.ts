import { z } from 'zod';
import { kmsKeyArn } from '../../src/aws/arns';
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

const key = z.string().regex(/^[A-Za-z][\w-]{0,99}$/, 'must be a short name such as api-5xx');
const description = z.string().min(1).max(1024);
const queryId = z.string().regex(/^[a-z]\w*$/, 'must begin with a small letter and be of letters, digits and _');

/** What CloudWatch does not take here the provider refuses when it plans. */
const metricQuery = z.object({
  expression: z.string().nullable().default(null),
  metric: z
    .object({
      namespace: z.string(),
      metricName: z.string(),
      dimensions,
      stat: z.string(),
      period: z.number().default(60),
    })
    .nullable()
    .default(null),
  label: z.string().nullable().default(null),
  returnData: z.boolean().default(false),
});

const metricAlarm = z.object({
  description,
  namespace: namespace.nullable().default(null),
  metricName: metricName.nullable().default(null),
  dimensions,
  statistic: statistic.nullable().default(null),
  extendedStatistic,
  period,
  metricQueries: z.record(queryId, metricQuery).default({}),
  threshold: z.number(),
  comparisonOperator: comparisonOperator.default('GreaterThanThreshold'),
  evaluationPeriods: z.int().min(1).default(1),
  datapointsToAlarm: z.number().min(1).nullable().default(null),
  treatMissingData,
  notify: z.boolean().default(true),
});

export const inputs = z.object({
  name: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'must be of letters, digits, - and _, at most 100')
    .describe('Name of the topic. The name of each alarm is this, a hyphen and its key.'),
  kmsKeyArn: kmsKeyArn.describe(
    [
      'ARN of the key that encrypts the topic; null: it is not encrypted with a key.',
      'The key must let cloudwatch.amazonaws.com use it, which the key of SNS itself does not: nothing would arrive.',
    ].join(' '),
  ),
  publishers: z
    .array(z.string().regex(/^[a-z0-9.-]+\.amazonaws\.com$/, 'must be a service such as budgets.amazonaws.com'))
    .default([])
    .describe('Services besides CloudWatch that may publish for this account, such as budgets.amazonaws.com.'),
  subscriptions: z
    .record(
      key,
      z.object({
        protocol: z.enum(['email', 'email-json', 'https', 'lambda', 'sms', 'sqs']),
        endpoint: z.string().min(1),
      }),
    )
    .default({})
    .describe('Who is told, by a short name. A mail address must be confirmed by a click in a mail from AWS.'),
  metricAlarms: z
    .record(key, metricAlarm)
    .default({})
    .describe(
      [
        'Alarms by a short name such as `api-5xx`: on a metric with `statistic` or `extended_statistic` (a percentile),',
        'or on what `metric_queries` compute: each is an `expression` or a `metric`, one returns data. Periods are in seconds.',
        '`datapoints_to_alarm`: so many of `evaluation_periods`; null: all.',
        '`notify = false`: nobody is told, for alarms that only composite alarms look at.',
      ].join(' '),
    ),
  compositeAlarms: z
    .record(key, z.object({ description, rule: z.string().min(1).max(10_240) }))
    .default({})
    .describe('Alarms over metric alarms, whose names the rule gives: `ALARM("shop-api-5xx") AND ALARM("shop-api-slow")`.'),
  okActions: z.boolean().default(true).describe('Tell also when an alarm is over.'),
});
