import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { z } from 'zod';
import type { Account } from '../account';

export const scalingOutputs = z.object({
  policy_arns: z.strictObject({ cpu: z.string(), requests: z.string(), backlog: z.string(), slow: z.string() }),
});

const service = { ServiceNamespace: 'ecs', ResourceId: 'service/shop-operations/shop-api' } as const;

export async function scalingIsApplied(account: Account, { policy_arns: arns }: z.output<typeof scalingOutputs>): Promise<void> {
  const { targets, policies } = await scalingOf(account);
  expect(targets).toMatchObject([{ ScalableDimension: 'ecs:service:DesiredCount', MinCapacity: 2, MaxCapacity: 10 }]);
  const byName = Object.fromEntries(policies.map((it) => [it.PolicyName ?? '', it] as const));
  const cooldowns = { ScaleInCooldown: 300, ScaleOutCooldown: 60 };
  expect(byName).toMatchObject({
    'shop-api-cpu': {
      PolicyARN: arns.cpu,
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 60,
        PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
        DisableScaleIn: false,
        ...cooldowns,
      },
    },
    'shop-api-requests': {
      PolicyARN: arns.requests,
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 1000,
        PredefinedMetricSpecification: {
          PredefinedMetricType: 'ALBRequestCountPerTarget',
          ResourceLabel: 'app/shop/50dc6c495c0c9188/targetgroup/shop-api/73e2d6bc24d8a067',
        },
      },
    },
    'shop-api-backlog': {
      PolicyARN: arns.backlog,
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 100,
        CustomizedMetricSpecification: {
          Namespace: 'Shop',
          MetricName: 'OrdersPerTask',
          Dimensions: [{ Name: 'Queue', Value: 'orders' }],
          Statistic: 'Average',
        },
        DisableScaleIn: true,
      },
    },
    'shop-api-slow': {
      PolicyARN: arns.slow,
      PolicyType: 'StepScaling',
      StepScalingPolicyConfiguration: { AdjustmentType: 'ChangeInCapacity', Cooldown: 60 },
    },
  });
  const steps = byName['shop-api-slow']?.StepScalingPolicyConfiguration?.StepAdjustments ?? [];
  expect(steps.sort((a, b) => (a.ScalingAdjustment ?? 0) - (b.ScalingAdjustment ?? 0))).toEqual([
    { ScalingAdjustment: 1, MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 1 },
    { ScalingAdjustment: 3, MetricIntervalLowerBound: 1 },
  ]);
  const started = new DescribeAlarmsCommand({ AlarmNames: ['shop-api-scaling-slow'] });
  expect((await new CloudWatchClient(account.client).send(started)).MetricAlarms).toMatchObject([
    {
      MetricName: 'TargetResponseTime',
      ExtendedStatistic: 'p95',
      Threshold: 0.5,
      EvaluationPeriods: 3,
      AlarmActions: [arns.slow],
    },
  ]);
}

export async function scalingIsDeleted(account: Account): Promise<void> {
  expect(await scalingOf(account)).toEqual({ targets: [], policies: [] });
}

async function scalingOf({ client }: Account) {
  const scaling = new ApplicationAutoScalingClient(client);
  const { ServiceNamespace, ResourceId } = service;
  const targets = await scaling.send(new DescribeScalableTargetsCommand({ ServiceNamespace, ResourceIds: [ResourceId] }));
  const policies = await scaling.send(new DescribeScalingPoliciesCommand(service));
  return { targets: targets.ScalableTargets ?? [], policies: policies.ScalingPolicies ?? [] };
}
