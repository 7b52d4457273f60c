import { EcsService as Service } from '@cdktf/provider-aws/lib/ecs-service';
import { portMappings, taskChecks, taskDefinition, taskOutputs, taskResults } from '../../src/aws/task-definition';
import { either, equal, greaterThan, ifSet, isNull, isSet, present } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { dynamic, resource } from '../../src/core/resource';
import { healthCheck } from './health-check';
import { inputs } from './inputs';
import { policies } from './policies';

/** A Fargate service with its task definition, roles and log group, whose image is released outside of Terraform. */
export class EcsService extends defineModule({
  name: 'ecs-service',
  summary: 'A Fargate service with its task definition, roles and log group, whose image is released outside of Terraform.',
  inputs,
  outputs: {
    name: output.string('Name of the service.'),
    arn: output.string('ARN of the service.'),
    ...taskOutputs,
  },
  policies,
  checks: (input) => ({
    ...taskChecks(input),
    loadBalancer: [
      {
        condition: either(isNull(input.loadBalancer), isSet(input.containerPort)),
        message: 'load_balancer must be null where container_port is.',
      },
    ],
    deploymentMaximumPercent: [
      {
        condition: greaterThan(input.deploymentMaximumPercent, input.deploymentMinimumHealthyPercent),
        message: 'deployment_maximum_percent must be above deployment_minimum_healthy_percent.',
      },
    ],
    availabilityZoneRebalancing: [
      {
        condition: either(equal(input.availabilityZoneRebalancing, 'DISABLED'), greaterThan(input.deploymentMaximumPercent, 100)),
        message: 'availability_zone_rebalancing must be DISABLED where deployment_maximum_percent is 100.',
      },
    ],
  }),
  build(scope, input) {
    const made = taskDefinition(scope, input, {
      portMappings: portMappings(input.containerPort),
      healthCheck: healthCheck(scope, input.healthCheck),
    });
    const service = resource(
      scope,
      'this',
      Service,
      {
        name: input.name,
        cluster: input.clusterArn,
        taskDefinition: made.definition.arn,
        desiredCount: input.desiredCount,
        launchType: 'FARGATE',
        networkConfiguration: {
          subnets: input.subnetIds,
          securityGroups: input.securityGroupIds,
          assignPublicIp: input.assignPublicIp,
        },
        loadBalancer: dynamic(input.loadBalancer, (it) => ({
          containerName: input.name,
          containerPort: present(input.containerPort),
          targetGroupArn: it.targetGroupArn,
        })),
        healthCheckGracePeriodSeconds: ifSet(input.loadBalancer, (it) => it.gracePeriod),
        deploymentMinimumHealthyPercent: input.deploymentMinimumHealthyPercent,
        deploymentMaximumPercent: input.deploymentMaximumPercent,
        deploymentCircuitBreaker: dynamic(input.circuitBreaker, (it) => ({ enable: true, rollback: it.rollback })),
        alarms: dynamic(input.deploymentAlarms, (it) => ({ alarmNames: it.alarmNames, enable: true, rollback: it.rollback })),
        availabilityZoneRebalancing: input.availabilityZoneRebalancing,
        enableExecuteCommand: input.enableExecuteCommand,
        enableEcsManagedTags: true,
        propagateTags: 'SERVICE',
        waitForSteadyState: input.waitForSteadyState,
      },
      { ignoreChanges: ['desiredCount'], dependsOn: [made.execution.permission, made.task.permission] },
    );
    return { name: service.name, arn: service.id, ...taskResults(made) };
  },
}) {}
