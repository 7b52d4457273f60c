import {
  paginateDescribeScalableTargets,
  paginateDescribeScalingPolicies,
  type ScalableTarget,
  type ScalingPolicy,
} from '@aws-sdk/client-application-auto-scaling';
import { type Aws, reading } from '../aws';

const resourceOf = ({ name }: Aws['env'], service: string): string => `service/${name}/${name}-${service}`;

/** `2 to 6`, by service. */
export const limits = reading(['application-autoscaling:DescribeScalableTargets'], async ({ scaling: client, env }) => {
  const ids = ['api', 'worker'].map((it) => resourceOf(env, it));
  const found: ScalableTarget[] = [];
  for await (const page of paginateDescribeScalableTargets({ client }, { ServiceNamespace: 'ecs', ResourceIds: ids }))
    found.push(...(page.ScalableTargets ?? []));
  const of = (service: string): string | undefined =>
    found
      .filter((it) => it.ResourceId === resourceOf(env, service))
      .map((it) => `${String(it.MinCapacity)} to ${String(it.MaxCapacity)}`)[0];
  return { api: of('api'), worker: of('worker') };
});

const policiesOf = (service: 'api' | 'worker') =>
  reading(['application-autoscaling:DescribeScalingPolicies'], async ({ scaling: client, env }) => {
    const found: ScalingPolicy[] = [];
    const pages = paginateDescribeScalingPolicies({ client }, { ServiceNamespace: 'ecs', ResourceId: resourceOf(env, service) });
    for await (const page of pages) found.push(...(page.ScalingPolicies ?? []));
    return found.map((it) => ({ arn: it.PolicyARN ?? '', text: shown(it) })).sort((a, b) => (a.text < b.text ? -1 : 1));
  });

export const apiPolicies = policiesOf('api');
export const workerPolicies = policiesOf('worker');

/** `ALBRequestCountPerTarget 1000`, `QueueDepth of replies 10`, `1 more from 0`. */
function shown({
  TargetTrackingScalingPolicyConfiguration: tracking,
  StepScalingPolicyConfiguration: steps,
}: ScalingPolicy): string {
  if (tracking === undefined) {
    return (steps?.StepAdjustments ?? [])
      .map((it) => `${String(it.ScalingAdjustment)} more from ${String(it.MetricIntervalLowerBound)}`)
      .join(', ');
  }
  const { CustomizedMetricSpecification: custom, PredefinedMetricSpecification: predefined, TargetValue: target } = tracking;
  const metric =
    predefined?.PredefinedMetricType ??
    `${custom?.MetricName ?? ''} of ${custom?.Dimensions?.map((it) => it.Value).join() ?? ''}`;
  return `${metric} ${String(target)}${tracking.DisableScaleIn === true ? ', never less' : ''}`;
}
