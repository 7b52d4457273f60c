import type { Outputs } from './outputs';

/** The services as ECS answers them. */
export const expectedServices = ({ api, worker, arns }: Outputs): readonly object[] => [
  {
    serviceName: api.name,
    serviceArn: api.arn,
    launchType: 'FARGATE',
    desiredCount: 2,
    runningCount: 2,
    loadBalancers: [{ containerName: 'shop-api', containerPort: 3000, targetGroupArn: arns.targets }],
    healthCheckGracePeriodSeconds: 60,
    availabilityZoneRebalancing: 'ENABLED',
    enableECSManagedTags: true,
    enableExecuteCommand: false,
    propagateTags: 'SERVICE',
    networkConfiguration: { awsvpcConfiguration: { assignPublicIp: 'DISABLED' } },
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: true, rollback: true },
      minimumHealthyPercent: 100,
      maximumPercent: 200,
    },
  },
  {
    serviceName: worker.name,
    serviceArn: worker.arn,
    desiredCount: 1,
    loadBalancers: [],
    availabilityZoneRebalancing: 'DISABLED',
    enableExecuteCommand: true,
    networkConfiguration: { awsvpcConfiguration: { assignPublicIp: 'ENABLED' } },
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: false },
      alarms: { alarmNames: ['shop-worker-failures'], enable: true, rollback: true },
      minimumHealthyPercent: 50,
      maximumPercent: 150,
    },
  },
];
