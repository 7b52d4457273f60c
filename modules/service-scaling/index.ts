import { AppautoscalingPolicy } from '@cdktf/provider-aws/lib/appautoscaling-policy';
import { AppautoscalingTarget } from '@cdktf/provider-aws/lib/appautoscaling-target';
import { CloudwatchMetricAlarm } from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import { lookup, merge, present, text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { dynamic, each, local, resource } from '../../src/core/resource';
import { checks } from './checks';
import { inputs } from './inputs';
import { policies } from './policies';

/** Adds and removes tasks of an ECS service, between two bounds. */
export class ServiceScaling extends defineModule({
  name: 'service-scaling',
  summary: 'Adds and removes tasks of an ECS service between two bounds: to hold metrics at a target, and in steps.',
  inputs,
  outputs: {
    policyArns: output.map('ARNs of the policies by key.'),
  },
  policies,
  checks,
  build(scope, input) {
    const target = resource(scope, 'this', AppautoscalingTarget, {
      serviceNamespace: 'ecs',
      scalableDimension: 'ecs:service:DesiredCount',
      resourceId: text`service/${input.clusterName}/${input.serviceName}`,
      minCapacity: input.minCapacity,
      maxCapacity: input.maxCapacity,
    });
    const { serviceNamespace, scalableDimension, resourceId } = target;

    const tracking = each(input.targetTracking, scope, 'target_tracking', AppautoscalingPolicy, (it, key) => ({
      name: text`${input.serviceName}-${key}`,
      policyType: 'TargetTrackingScaling',
      serviceNamespace,
      scalableDimension,
      resourceId,
      targetTrackingScalingPolicyConfiguration: {
        targetValue: it.targetValue,
        scaleInCooldown: it.scaleInCooldown,
        scaleOutCooldown: it.scaleOutCooldown,
        disableScaleIn: it.disableScaleIn,
        predefinedMetricSpecification: dynamic(it.predefinedMetric, (metric) => ({
          predefinedMetricType: metric.type,
          resourceLabel: metric.resourceLabel,
        })),
        customizedMetricSpecification: dynamic(it.customMetric, (metric) => ({
          namespace: metric.namespace,
          metricName: metric.metricName,
          statistic: metric.statistic,
          dimensions: dynamic(metric.dimensions, (value, name) => ({ name, value })),
        })),
      },
    }));

    const step = each(input.step, scope, 'step', AppautoscalingPolicy, (it, key) => ({
      name: text`${input.serviceName}-${key}`,
      policyType: 'StepScaling',
      serviceNamespace,
      scalableDimension,
      resourceId,
      stepScalingPolicyConfiguration: {
        adjustmentType: 'ChangeInCapacity',
        cooldown: it.cooldown,
        metricAggregationType: 'Average',
        stepAdjustment: dynamic(it.adjustments, (adjustment) => ({
          scalingAdjustment: adjustment.change,
          metricIntervalLowerBound: text`${present(adjustment.lowerBound)}`, // null stays null
          metricIntervalUpperBound: text`${present(adjustment.upperBound)}`,
        })),
      },
    }));
    const stepArns = local(scope, 'step_policy_arns', step.map('arn'));
    each(input.step, scope, 'step', CloudwatchMetricAlarm, (it, key) => ({
      alarmName: text`${input.serviceName}-scaling-${key}`,
      alarmDescription: text`Changes the number of tasks of ${input.serviceName}`,
      namespace: it.metric.namespace,
      metricName: it.metric.metricName,
      dimensions: it.metric.dimensions,
      statistic: it.metric.statistic,
      extendedStatistic: it.metric.extendedStatistic,
      period: it.metric.period,
      evaluationPeriods: it.evaluationPeriods,
      threshold: it.threshold,
      comparisonOperator: it.comparisonOperator,
      treatMissingData: it.treatMissingData,
      alarmActions: [lookup(stepArns, key)],
    }));
    const trackingArns = local(scope, 'target_tracking_policy_arns', tracking.map('arn'));
    return { policyArns: merge(trackingArns, stepArns) };
  },
}) {}
