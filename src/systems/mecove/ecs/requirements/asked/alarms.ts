import { type CompositeAlarm, GetDashboardCommand, type MetricAlarm, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { paginateListSubscriptionsByTopic } from '@aws-sdk/client-sns';
import { z } from 'zod';
import { reading } from '../aws';

/** The alarms of an environment, by name. */
export const alarms = reading(['cloudwatch:DescribeAlarms'], async ({ cloudwatch: client, env }) => {
  const metric: MetricAlarm[] = [];
  const composite: CompositeAlarm[] = [];
  const pages = paginateDescribeAlarms(
    { client, pageSize: 100 },
    { AlarmNamePrefix: `${env.name}-`, AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] },
  );
  for await (const page of pages) {
    metric.push(...(page.MetricAlarms ?? []));
    composite.push(...(page.CompositeAlarms ?? []));
  }
  const key = (name = ''): string => name.slice(env.name.length + 1);
  return {
    metric: Object.fromEntries(metric.map((it) => [key(it.AlarmName), it])),
    composite: Object.fromEntries(composite.map((it) => [key(it.AlarmName), it])),
  };
});

const signs: Readonly<Record<string, string>> = {
  GreaterThanOrEqualToThreshold: '>=',
  GreaterThanThreshold: '>',
  LessThanOrEqualToThreshold: '<=',
  LessThanThreshold: '<',
};

/** `Sum JobsFailed of summary > 0, 3 of 5 min`; of a formula its metrics. */
export function alarmText(it: MetricAlarm | undefined): string {
  if (it === undefined) return 'no such alarm';
  const formula = it.Metrics?.map((one) => one.MetricStat?.Metric?.MetricName)
    .filter((name) => name !== undefined)
    .sort()
    .join(' + ');
  const of = it.Dimensions?.map((one) => one.Value ?? '')
    .sort()
    .join(', ');
  const metric =
    it.MetricName === undefined ? formula ?? '' : `${it.ExtendedStatistic ?? it.Statistic ?? ''} ${it.MetricName} of ${of ?? ''}`;
  const minutes = ((it.Period ?? 60) * (it.EvaluationPeriods ?? 0)) / 60;
  return `${metric} ${signs[it.ComparisonOperator ?? ''] ?? ''} ${String(it.Threshold)}, ${String(
    it.DatapointsToAlarm ?? it.EvaluationPeriods,
  )} of ${minutes} min`;
}

export const topicArn = ({
  region,
  account,
  name,
}: {
  readonly region: string;
  readonly account: string;
  readonly name: string;
}): string => `arn:aws:sns:${region}:${account}:${name}`;

/** Whom the alarms tell, as `email operations@example.com`; who has not confirmed gets nothing. */
export const subscribers = reading(['sns:ListSubscriptionsByTopic'], async ({ sns: client, env }) => {
  const found: string[] = [];
  for await (const page of paginateListSubscriptionsByTopic({ client }, { TopicArn: topicArn(env) })) {
    const confirmed = (page.Subscriptions ?? []).filter((it) => it.SubscriptionArn?.startsWith('arn:') === true);
    found.push(...confirmed.map((it) => `${it.Protocol ?? ''} ${it.Endpoint ?? ''}`));
  }
  return found.sort();
});

const bodySchema = z.object({ widgets: z.array(z.object({ properties: z.object({ title: z.string().optional() }) })) });

/** What the dashboard shows, by title. */
export const dashboard = reading(['cloudwatch:GetDashboard'], async ({ cloudwatch, env }) => {
  const { DashboardBody = '{}' } = await cloudwatch.send(new GetDashboardCommand({ DashboardName: env.name }));
  return bodySchema.parse(JSON.parse(DashboardBody)).widgets.map((it) => it.properties.title);
});
