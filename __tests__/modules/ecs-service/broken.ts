import type { BrokenInputs } from '../broken-inputs';
import { brokenTask, goodTask, taskTogether } from '../task-inputs';

const service = {
  clusterArn: 'arn:aws:ecs:ap-south-1:498735610795:cluster/shop',
  subnetIds: ['subnet-1'],
  securityGroupIds: ['sg-1'],
};
const targetGroupArn = 'arn:aws:elasticloadbalancing:ap-south-1:498735610795:targetgroup/shop/1';
const command = ['CMD-SHELL', 'true'];

export const ecsService: BrokenInputs = {
  good: { ...goodTask, ...service },
  broken: [
    ...brokenTask,
    [{ clusterArn: 'shop' }, 'cluster_arn must be the ARN of a cluster.'],
    [{ containerPort: 80.5 }, 'container_port must be a whole number.'],
    [{ containerPort: 0 }, 'container_port must be at least 1.'],
    [{ containerPort: 65_536 }, 'container_port must be at most 65535.'],
    [{ healthCheck: { command: ['CMD-SHELL'] } }, 'health_check.command must have at least 2 elements.'],
    [{ healthCheck: { command, interval: 5.5 } }, 'health_check.interval must be a whole number.'],
    [{ healthCheck: { command, interval: 4 } }, 'health_check.interval must be at least 5.'],
    [{ healthCheck: { command, interval: 301 } }, 'health_check.interval must be at most 300.'],
    [{ healthCheck: { command, timeout: 5.5 } }, 'health_check.timeout must be a whole number.'],
    [{ healthCheck: { command, timeout: 1 } }, 'health_check.timeout must be at least 2.'],
    [{ healthCheck: { command, timeout: 61 } }, 'health_check.timeout must be at most 60.'],
    [{ healthCheck: { command, retries: 1.5 } }, 'health_check.retries must be a whole number.'],
    [{ healthCheck: { command, retries: 0 } }, 'health_check.retries must be at least 1.'],
    [{ healthCheck: { command, retries: 11 } }, 'health_check.retries must be at most 10.'],
    [{ healthCheck: { command, startPeriod: 0.5 } }, 'health_check.start_period must be a whole number.'],
    [{ healthCheck: { command, startPeriod: -1 } }, 'health_check.start_period must be at least 0.'],
    [{ healthCheck: { command, startPeriod: 301 } }, 'health_check.start_period must be at most 300.'],
    [
      { containerPort: 80, loadBalancer: { targetGroupArn: 'shop' } },
      'load_balancer.target_group_arn must be the ARN of a target group.',
    ],
    [
      { containerPort: 80, loadBalancer: { targetGroupArn, gracePeriod: 0.5 } },
      'load_balancer.grace_period must be a whole number.',
    ],
    [{ containerPort: 80, loadBalancer: { targetGroupArn, gracePeriod: -1 } }, 'load_balancer.grace_period must be at least 0.'],
    [{ subnetIds: [] }, 'subnet_ids must have at least 1 element.'],
    [{ securityGroupIds: [] }, 'security_group_ids must have at least 1 element.'],
    [{ desiredCount: 0.5 }, 'desired_count must be a whole number.'],
    [{ desiredCount: -1 }, 'desired_count must be at least 0.'],
    [{ deploymentMinimumHealthyPercent: 0.5 }, 'deployment_minimum_healthy_percent must be a whole number.'],
    [{ deploymentMinimumHealthyPercent: -1 }, 'deployment_minimum_healthy_percent must be at least 0.'],
    [{ deploymentMinimumHealthyPercent: 101 }, 'deployment_minimum_healthy_percent must be at most 100.'],
    [{ deploymentMaximumPercent: 150.5 }, 'deployment_maximum_percent must be a whole number.'],
    [
      { deploymentMaximumPercent: 99, deploymentMinimumHealthyPercent: 0, availabilityZoneRebalancing: 'DISABLED' },
      'deployment_maximum_percent must be at least 100.',
    ],
    [{ deploymentMaximumPercent: 201 }, 'deployment_maximum_percent must be at most 200.'],
    [{ deploymentAlarms: { alarmNames: [] } }, 'deployment_alarms.alarm_names must have at least 1 element.'],
    [{ availabilityZoneRebalancing: 'ON' }, 'availability_zone_rebalancing must be one of ENABLED, DISABLED.'],
  ],
  together: [
    ...taskTogether,
    [{ loadBalancer: { targetGroupArn } }, 'load_balancer must be null where container_port is.'],
    [
      { deploymentMaximumPercent: 100, availabilityZoneRebalancing: 'DISABLED' },
      'deployment_maximum_percent must be above deployment_minimum_healthy_percent.',
    ],
    [
      { deploymentMaximumPercent: 100, deploymentMinimumHealthyPercent: 50 },
      'availability_zone_rebalancing must be DISABLED where deployment_maximum_percent is 100.',
    ],
  ],
};
