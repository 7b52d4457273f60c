import { taskPolicies } from '../../src/aws/task-definition';
import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  ...taskPolicies,
  {
    rule: 'service-public-address',
    reason: 'each task has an address that can be reached from the internet',
    fix: 'run it in private subnets, behind a load balancer and a NAT gateway',
    applies: ({ assignPublicIp }) => assignPublicIp === true,
  },
  {
    rule: 'service-no-rollback',
    reason: 'a deployment that fails stays as it is, or is tried for hours',
    fix: 'turn the circuit breaker on, with rollback',
    applies: ({ circuitBreaker }) => circuitBreaker === null || circuitBreaker?.rollback === false,
  },
  {
    rule: 'service-down-in-deployments',
    reason: 'all tasks may be stopped before the new ones run',
    fix: 'keep half of the tasks or more running',
    applies: ({ deploymentMinimumHealthyPercent }) => deploymentMinimumHealthyPercent === 0,
  },
];
