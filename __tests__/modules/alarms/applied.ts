import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { GetTopicAttributesCommand, ListSubscriptionsByTopicCommand, ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { z } from 'zod';
import type { Account } from '../account';
import { budgetIsApplied, budgetIsDeleted } from '../budget/applied';
import { dashboardIsApplied, dashboardIsDeleted } from '../dashboard/applied';
import { scalingIsApplied, scalingIsDeleted, scalingOutputs } from '../service-scaling/applied';

const byKey = z.strictObject({ 'api-slow': z.string(), 'api-5xx': z.string(), 'api-down': z.string() });
const outputs = z.object({
  alarms: z.object({ topic_arn: z.string(), alarm_arns: byKey, alarm_names: byKey }),
  scaling: scalingOutputs,
  names: z.object({ budget: z.string(), dashboard: z.string(), key: z.string() }),
});
type Alarms = z.output<typeof outputs>['alarms'];

export async function operationsAreApplied(account: Account): Promise<void> {
  await using root = await account.applied('alarms', { outputs, with: ['budget', 'dashboard', 'service-scaling'] });
  const { alarms, scaling, names } = root.outputs;
  await topicIsApplied(account, alarms, names.key);
  await alarmsAreApplied(account, alarms);
  await scalingIsApplied(account, scaling);
  await dashboardIsApplied(account, names.dashboard, Object.values(alarms.alarm_arns));
  await budgetIsApplied(account, names.budget, alarms.topic_arn);

  await root.destroy();
  expect(await alarmsNamed(account, 'shop-api-')).toEqual({ metric: [], composite: [] });
  const { Topics } = await new SNSClient(account.client).send(new ListTopicsCommand({}));
  expect(Topics?.map((it) => it.TopicArn)).not.toContain(alarms.topic_arn);
  await scalingIsDeleted(account);
  await dashboardIsDeleted(account, names.dashboard);
  await budgetIsDeleted(account, names.budget);
}

/** CloudWatch and Budgets may publish for this account, nobody without TLS; mails go to the operators. */
async function topicIsApplied({ client }: Account, { topic_arn: TopicArn }: Alarms, key: string): Promise<void> {
  const sns = new SNSClient(client);
  const { Attributes } = await sns.send(new GetTopicAttributesCommand({ TopicArn }));
  expect(Attributes?.['KmsMasterKeyId']).toBe(key);
  const publish = { Action: 'sns:Publish', Resource: TopicArn };
  expect(JSON.parse(Attributes?.['Policy'] ?? '')).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        ...publish,
        Sid: 'ServicesOfThisAccount',
        Effect: 'Allow',
        Principal: { Service: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'] },
        Condition: { StringEquals: { 'aws:SourceAccount': '498735610795' } },
      },
      { ...publish, Sid: 'TlsOnly', Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ],
  });
  const { Subscriptions } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
  expect(Subscriptions?.map((it) => [it.Protocol, it.Endpoint])).toEqual([['email', 'operations@example.com']]);
}

async function alarmsAreApplied(account: Account, alarms: Alarms): Promise<void> {
  const { topic_arn: topic, alarm_arns: arns, alarm_names: names } = alarms;
  const { metric, composite } = await alarmsNamed(account, 'shop-api-');
  const told = { AlarmActions: [topic], OKActions: [topic] };
  expect(names).toEqual({ 'api-slow': 'shop-api-slow', 'api-5xx': 'shop-api-5xx', 'api-down': 'shop-api-down' });
  const [failing, scaling, slow] = metric;
  expect(scaling?.AlarmName).toBe('shop-api-scaling-slow'); // of service-scaling
  expect(slow).toMatchObject({
    AlarmArn: arns['api-slow'],
    Namespace: 'AWS/ApplicationELB',
    MetricName: 'TargetResponseTime',
    Dimensions: [{ Name: 'LoadBalancer', Value: 'app/shop/50dc6c495c0c9188' }],
    ExtendedStatistic: 'p95',
    Period: 60,
    EvaluationPeriods: 5,
    DatapointsToAlarm: 3,
    Threshold: 0.5,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'missing',
    AlarmActions: [],
    OKActions: [],
  });
  expect(failing).toMatchObject({
    AlarmArn: arns['api-5xx'],
    AlarmDescription: 'More than 1 % of requests fail',
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
    ...told,
  });
  const of = failing?.Metrics?.map((it) => [it.Id, it.Expression ?? it.MetricStat?.Metric?.MetricName, it.ReturnData]);
  expect(of?.sort()).toEqual([
    ['failed', 'HTTPCode_Target_5XX_Count', false],
    ['rate', '100 * failed / requests', true],
    ['requests', 'RequestCount', false],
  ]);
  expect(composite).toMatchObject([
    { AlarmArn: arns['api-down'], AlarmRule: 'ALARM("shop-api-slow") AND ALARM("shop-api-5xx")', ...told },
  ]);
}

async function alarmsNamed({ client }: Account, AlarmNamePrefix: string) {
  const asked = new DescribeAlarmsCommand({ AlarmNamePrefix, AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] });
  const { MetricAlarms: metric = [], CompositeAlarms: composite = [] } = await new CloudWatchClient(client).send(asked);
  return { metric: metric.sort((a, b) => ((a.AlarmName ?? '') < (b.AlarmName ?? '') ? -1 : 1)), composite };
}
