import type { BrokenInputs, Values } from '../broken-inputs';
import { brokenMetric, brokenPeriod } from '../broken-metric';

const metric = { label: 'CPU', namespace: 'AWS/ECS', metricName: 'CPUUtilization' };
const widget = { title: 'CPU', metrics: [metric] };
const one = (values: Values): Values => ({ rows: [[{ ...widget, ...values }]] });
const showing = (values: Values): Values => one({ metrics: [{ ...metric, ...values }] });

export const dashboard: BrokenInputs = {
  good: { name: 'shop', region: 'ap-south-1', rows: [[widget]] },
  broken: [
    [{ name: 'my shop' }, 'name must be of letters, digits, - and _.'],
    [{ alarmArns: Array<string>(101).fill('arn') }, 'alarm_arns must have at most 100 elements.'],
    [{ rows: [[]] }, 'rows[*] must have at least 1 element.'],
    [{ rows: [Array<Values>(5).fill(widget)] }, 'rows[*] must have at most 4 elements.'],
    [one({ metrics: [] }), 'rows[*][*].metrics must have at least 1 element.'],
    ...brokenMetric(showing, 'rows[*][*].metrics[*]'),
    [showing({ statistic: 'p101' }), 'rows[*][*].metrics[*].statistic must be a statistic such as Sum or p95.'],
    ...brokenPeriod(one, 'rows[*][*]'),
  ],
};
