import { EcsCluster as Cluster } from '@cdktf/provider-aws/lib/ecs-cluster';
import { defineModule, output } from '../../src/core/module';
import { dynamic, resource } from '../../src/core/resource';
import { inputs } from './inputs';
import { policies } from './policies';

/** An ECS cluster, in which services and tasks run on Fargate. */
export class EcsCluster extends defineModule({
  name: 'ecs-cluster',
  summary: 'An ECS cluster, in which services and tasks run on Fargate.',
  inputs,
  outputs: {
    arn: output.string('ARN of the cluster.'),
    name: output.string('Name of the cluster.'),
  },
  policies,
  build(scope, input) {
    const cluster = resource(scope, 'this', Cluster, {
      name: input.name,
      setting: [{ name: 'containerInsights', value: input.containerInsights }],
      configuration: dynamic(input.kmsKeyId, (kmsKeyId) => ({ executeCommandConfiguration: { kmsKeyId } })),
    });
    return { arn: cluster.arn, name: cluster.name };
  },
}) {}
