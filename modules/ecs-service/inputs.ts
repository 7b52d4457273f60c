import { z } from 'zod';
import { taskInputs } from '../../src/aws/task-definition';

export const inputs = z.object({
  ...taskInputs,
  clusterArn: z
    .string()
    .regex(/^arn:[\w-]+:ecs:/, 'must be the ARN of a cluster')
    .describe('Cluster that the service runs in.'),
  containerPort: z
    .int()
    .min(1)
    .max(65_535)
    .nullable()
    .default(null)
    .describe('Port on which the main container listens; null: on none.'),
  healthCheck: z
    .object({
      command: z.array(z.string()).min(2),
      interval: z.int().min(5).max(300).default(30),
      timeout: z.int().min(2).max(60).default(5),
      retries: z.int().min(1).max(10).default(3),
      startPeriod: z.int().min(0).max(300).default(60),
    })
    .nullable()
    .default(null)
    .describe('How the main container is asked whether it is well, such as `["CMD-SHELL", "…"]`; times in seconds.'),
  loadBalancer: z
    .object({
      targetGroupArn: z.string().regex(/^arn:[\w-]+:elasticloadbalancing:/, 'must be the ARN of a target group'),
      gracePeriod: z.int().min(0).default(60),
    })
    .nullable()
    .default(null)
    .describe('Target group of the main container, and seconds in which its health checks do not count at first.'),
  subnetIds: z.array(z.string()).min(1).describe('Subnets of the tasks.'),
  securityGroupIds: z.array(z.string()).min(1).describe('Security groups of the tasks.'),
  assignPublicIp: z.boolean().default(false).describe('Give each task a public address.'),
  desiredCount: z.int().min(0).default(1).describe('Tasks at creation. Afterwards it is changed by scaling, never by Terraform.'),
  deploymentMinimumHealthyPercent: z
    .int()
    .min(0)
    .max(100)
    .default(100)
    .describe('Percent of the desired tasks that go on running while others are replaced.'),
  deploymentMaximumPercent: z
    .int()
    .min(100)
    .max(200)
    .default(200)
    .describe('Percent of the desired tasks that may run while others are replaced.'),
  circuitBreaker: z
    .object({ rollback: z.boolean().default(true) })
    .nullable()
    .default({ rollback: true })
    .describe('End a deployment whose tasks do not start, and go back to the last one that did; null: try for hours.'),
  deploymentAlarms: z
    .object({
      alarmNames: z.array(z.string()).min(1),
      rollback: z.boolean().default(true),
    })
    .nullable()
    .default(null)
    .describe('CloudWatch alarms that end a deployment when they go off.'),
  waitForSteadyState: z.boolean().default(true).describe('Have Terraform wait until the tasks run.'),
  availabilityZoneRebalancing: z
    .enum(['ENABLED', 'DISABLED'])
    .default('ENABLED')
    .describe('Move tasks when they are spread unevenly over the zones.'),
});
