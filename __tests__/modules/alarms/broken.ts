import type { BrokenInputs, Values } from '../broken-inputs';
import { brokenMetric, brokenPeriod } from '../broken-metric';

const alarm = { description: 'Slow', namespace: 'Shop', metricName: 'Latency', statistic: 'Average', threshold: 1 };
const metric = { namespace: 'Shop', metricName: 'Failed', stat: 'Sum' };
const computed = { description: 'Failing', threshold: 1 };

const one = (values: Values): Values => ({ metricAlarms: { slow: { ...alarm, ...values } } });
const queries = (metricQueries: Values): Values => ({ metricAlarms: { failing: { ...computed, metricQueries } } });
const composite = (values: Values): Values => ({ compositeAlarms: { down: { description: 'Down', rule: 'TRUE', ...values } } });

const aName = 'must be a short name such as api-5xx.';

export const alarms: BrokenInputs = {
  good: { name: 'shop' },
  broken: [
    [{ name: 'shop alarms' }, 'name must be of letters, digits, - and _, at most 100.'],
    [{ kmsKeyArn: 'alias/aws/sns' }, 'kms_key_arn must be the ARN of a key.'],
    [{ publishers: ['budgets'] }, 'publishers[*] must be a service such as budgets.amazonaws.com.'],
    [
      { subscriptions: { 'the team': { protocol: 'email', endpoint: 'team@example.com' } } },
      `subscriptions must have keys each of which ${aName}`,
    ],
    [
      { subscriptions: { team: { protocol: 'mail', endpoint: 'team@example.com' } } },
      'subscriptions[*].protocol must be one of email, email-json, https, lambda, sms, sqs.',
    ],
    [
      { subscriptions: { team: { protocol: 'email', endpoint: '' } } },
      'subscriptions[*].endpoint must have at least 1 character.',
    ],
    [{ metricAlarms: { 'too slow': alarm } }, `metric_alarms must have keys each of which ${aName}`],
    [one({ description: '' }), 'metric_alarms[*].description must have at least 1 character.'],
    [one({ description: 'x'.repeat(1025) }), 'metric_alarms[*].description must have at most 1024 characters.'],
    ...brokenMetric(one, 'metric_alarms[*]'),
    ...brokenPeriod(one, 'metric_alarms[*]'),
    [
      one({ statistic: 'Median' }),
      'metric_alarms[*].statistic must be one of Average, Maximum, Minimum, SampleCount, Sum.',
    ],
    [
      one({ statistic: null, extendedStatistic: '95' }),
      'metric_alarms[*].extended_statistic must be a percentile such as p95.',
    ],
    [
      queries({ '1st': { metric, returnData: true } }),
      'metric_alarms[*].metric_queries must have keys each of which must begin with a small letter and be of letters, digits and _.',
    ],
    [
      one({ comparisonOperator: '>' }),
      'metric_alarms[*].comparison_operator must be one of GreaterThanOrEqualToThreshold, GreaterThanThreshold, LessThanOrEqualToThreshold, LessThanThreshold.',
    ],
    [one({ evaluationPeriods: 1.5 }), 'metric_alarms[*].evaluation_periods must be a whole number.'],
    [one({ evaluationPeriods: 0 }), 'metric_alarms[*].evaluation_periods must be at least 1.'],
    [one({ datapointsToAlarm: 0 }), 'metric_alarms[*].datapoints_to_alarm must be at least 1.'],
    [
      one({ treatMissingData: 'good' }),
      'metric_alarms[*].treat_missing_data must be one of breaching, ignore, missing, notBreaching.',
    ],
    [
      { compositeAlarms: { 'is down': { description: 'Down', rule: 'TRUE' } } },
      `composite_alarms must have keys each of which ${aName}`,
    ],
    [composite({ description: '' }), 'composite_alarms[*].description must have at least 1 character.'],
    [composite({ description: 'x'.repeat(1025) }), 'composite_alarms[*].description must have at most 1024 characters.'],
    [composite({ rule: '' }), 'composite_alarms[*].rule must have at least 1 character.'],
    [composite({ rule: 'x'.repeat(10_241) }), 'composite_alarms[*].rule must have at most 10240 characters.'],
  ],
  checked: [
    [
      one({ metricQueries: { failed: { metric, returnData: true } } }),
      'metric_alarms must each have either metric_name or metric_queries.',
    ],
    [
      one({ metricName: null, metricQueries: { failed: { metric, returnData: true } } }),
      'metric_alarms must each have a namespace with metric_name, and with that alone.',
    ],
    [
      one({ extendedStatistic: 'p95' }),
      'metric_alarms must each have either statistic or extended_statistic with metric_name, and none without.',
    ],
    [queries({ failed: { metric } }), 'metric_alarms must have one of metric_queries with return_data.'],
    [
      one({ evaluationPeriods: 2, datapointsToAlarm: 3 }),
      'metric_alarms must have datapoints_to_alarm of at most evaluation_periods, or null.',
    ],
  ],
  together: [
    [
      { metricAlarms: { slow: alarm }, compositeAlarms: { slow: { description: 'Slow', rule: 'TRUE' } } },
      'composite_alarms must not have a key of metric_alarms.',
    ],
  ],
};
