import { CloudwatchCompositeAlarm } from '@cdktf/provider-aws/lib/cloudwatch-composite-alarm';
import { CloudwatchMetricAlarm } from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import { SnsTopicSubscription } from '@cdktf/provider-aws/lib/sns-topic-subscription';
import { choose, isEmpty, merge, text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { dynamic, each, local } from '../../src/core/resource';
import { checks } from './checks';
import { inputs } from './inputs';
import { policies } from './policies';
import { alarmTopic } from './topic';

/** CloudWatch alarms, on metrics and on each other, and the topic that tells of them. */
export class Alarms extends defineModule({
  name: 'alarms',
  summary: 'CloudWatch alarms, on metrics and on each other, and the SNS topic that tells of them.',
  inputs,
  outputs: {
    topicArn: output.string('ARN of the topic, once CloudWatch may publish to it.'),
    alarmArns: output.map('ARNs of the alarms by key, metric and composite ones.'),
    alarmNames: output.map('Names of the alarms by key, metric and composite ones.'),
  },
  policies,
  checks,
  build(scope, input) {
    const { topic, policy } = alarmTopic(scope, input);
    each(input.subscriptions, scope, 'this', SnsTopicSubscription, (it) => ({
      topicArn: topic.arn,
      protocol: it.protocol,
      endpoint: it.endpoint,
    }));
    const told = local(scope, 'alarm_actions', [topic.arn]);
    const toldOfEnd = local(scope, 'ok_actions', choose(input.okActions, told, []));

    const metric = each(input.metricAlarms, scope, 'this', CloudwatchMetricAlarm, (it, key) => ({
      alarmName: text`${input.name}-${key}`,
      alarmDescription: it.description,
      namespace: it.namespace,
      metricName: it.metricName,
      dimensions: choose(isEmpty(it.metricQueries), it.dimensions, null),
      statistic: it.statistic,
      extendedStatistic: it.extendedStatistic,
      period: choose(isEmpty(it.metricQueries), it.period, null),
      metricQuery: dynamic(it.metricQueries, (query, id) => ({
        id,
        expression: query.expression,
        label: query.label,
        returnData: query.returnData,
        metric: dynamic(query.metric, (of) => ({
          namespace: of.namespace,
          metricName: of.metricName,
          dimensions: of.dimensions,
          stat: of.stat,
          period: of.period,
        })),
      })),
      threshold: it.threshold,
      comparisonOperator: it.comparisonOperator,
      evaluationPeriods: it.evaluationPeriods,
      datapointsToAlarm: it.datapointsToAlarm,
      treatMissingData: it.treatMissingData,
      alarmActions: choose(it.notify, told, []),
      okActions: choose(it.notify, toldOfEnd, []),
    }));
    const composite = each(
      input.compositeAlarms,
      scope,
      'this',
      CloudwatchCompositeAlarm,
      (it, key) => ({
        alarmName: text`${input.name}-${key}`,
        alarmDescription: it.description,
        alarmRule: it.rule,
        alarmActions: told,
        okActions: toldOfEnd,
      }),
      { dependsOn: [metric] }, // the rule names them
    );
    const arns = local(scope, 'metric_alarm_arns', metric.map('arn'));
    const names = local(scope, 'metric_alarm_names', metric.map('alarmName'));
    return {
      topicArn: { value: topic.arn, dependsOn: [policy] },
      alarmArns: merge(arns, composite.map('arn')),
      alarmNames: merge(names, composite.map('alarmName')),
    };
  },
}) {}
