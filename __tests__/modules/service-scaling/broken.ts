import type { BrokenInputs, Values } from '../broken-inputs';
import { brokenMetric, brokenPeriod } from '../broken-metric';

const metric = { namespace: 'Shop', metricName: 'Latency' };
const aStep = {
  metric: { ...metric, statistic: 'Average' },
  threshold: 1,
  comparisonOperator: 'GreaterThanThreshold',
  adjustments: { more: { change: 1, lowerBound: 0 } },
};
const cpu = { predefinedMetric: { type: 'ECSServiceAverageCPUUtilization' }, targetValue: 60 };

const tracking = (values: Values): Values => ({ targetTracking: { cpu: { ...cpu, ...values } } });
const custom = (values: Values): Values => tracking({ predefinedMetric: null, customMetric: { ...metric, ...values } });
const step = (values: Values): Values => ({ step: { slow: { ...aStep, ...values } } });
const stepOn = (values: Values): Values => step({ metric: { ...aStep.metric, ...values } });

export const serviceScaling: BrokenInputs = {
  good: { clusterName: 'shop', serviceName: 'shop-api', minCapacity: 2, maxCapacity: 10 },
  broken: [
    [{ minCapacity: 1.5 }, 'min_capacity must be a whole number.'],
    [{ minCapacity: -1 }, 'min_capacity must be at least 0.'],
    [{ maxCapacity: 5.5 }, 'max_capacity must be a whole number.'],
    [{ minCapacity: 0, maxCapacity: 0 }, 'max_capacity must be at least 1.'],
    [{ targetTracking: { 'the CPU': cpu } }, 'target_tracking must have keys each of which must be a short name such as cpu.'],
    [
      tracking({ predefinedMetric: { type: 'CPU' } }),
      'target_tracking[*].predefined_metric.type must be one of ECSServiceAverageCPUUtilization, ECSServiceAverageMemoryUtilization, ALBRequestCountPerTarget.',
    ],
    ...brokenMetric(custom, 'target_tracking[*].custom_metric'),
    [
      custom({ statistic: 'p95' }),
      'target_tracking[*].custom_metric.statistic must be one of Average, Maximum, Minimum, SampleCount, Sum.',
    ],
    [tracking({ targetValue: 0 }), 'target_tracking[*].target_value must be at least 0.001.'],
    [tracking({ scaleInCooldown: 1.5 }), 'target_tracking[*].scale_in_cooldown must be a whole number.'],
    [tracking({ scaleInCooldown: -1 }), 'target_tracking[*].scale_in_cooldown must be at least 0.'],
    [tracking({ scaleOutCooldown: 1.5 }), 'target_tracking[*].scale_out_cooldown must be a whole number.'],
    [tracking({ scaleOutCooldown: -1 }), 'target_tracking[*].scale_out_cooldown must be at least 0.'],
    [{ step: { 'too slow': aStep } }, 'step must have keys each of which must be a short name such as cpu.'],
    ...brokenMetric(stepOn, 'step[*].metric'),
    ...brokenPeriod(stepOn, 'step[*].metric'),
    [
      stepOn({ statistic: 'Median' }),
      'step[*].metric.statistic must be one of Average, Maximum, Minimum, SampleCount, Sum.',
    ],
    [
      stepOn({ statistic: null, extendedStatistic: '95' }),
      'step[*].metric.extended_statistic must be a percentile such as p95.',
    ],
    [
      step({ comparisonOperator: '>' }),
      'step[*].comparison_operator must be one of GreaterThanOrEqualToThreshold, GreaterThanThreshold, LessThanOrEqualToThreshold, LessThanThreshold.',
    ],
    [step({ evaluationPeriods: 1.5 }), 'step[*].evaluation_periods must be a whole number.'],
    [step({ evaluationPeriods: 0 }), 'step[*].evaluation_periods must be at least 1.'],
    [
      step({ treatMissingData: 'good' }),
      'step[*].treat_missing_data must be one of breaching, ignore, missing, notBreaching.',
    ],
    [step({ cooldown: 1.5 }), 'step[*].cooldown must be a whole number.'],
    [step({ cooldown: -1 }), 'step[*].cooldown must be at least 0.'],
    [
      step({ adjustments: { 'one more': { change: 1 } } }),
      'step[*].adjustments must have keys each of which must be a short name such as cpu.',
    ],
    [step({ adjustments: { more: { change: 0.5 } } }), 'step[*].adjustments[*].change must be a whole number.'],
  ],
  checked: [
    [
      tracking({ predefinedMetric: null }),
      'target_tracking must each have either predefined_metric or custom_metric.',
    ],
    [stepOn({ extendedStatistic: 'p95' }), 'step must each have either statistic or extended_statistic.'],
    [step({ adjustments: {} }), 'step must each have adjustments.'],
  ],
  together: [
    [{ maxCapacity: 1 }, 'max_capacity must not be below min_capacity.'],
    [{ ...tracking({}), step: { cpu: aStep } }, 'step must not have a key of target_tracking.'],
  ],
};
