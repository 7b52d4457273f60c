import type { Construct } from 'constructs';
import type { z } from 'zod';
import { choose, type Expression, ifSet, isNull, type Ref } from '../../src/core/expression';
import { local } from '../../src/core/resource';
import type { inputs } from './inputs';

type HealthCheck = NonNullable<z.output<typeof inputs>['healthCheck']>;

/** The container's health check in the words of the ECS API; null where there is none. */
export function healthCheck(scope: Construct, input: Expression<HealthCheck | null>) {
  const field = <R>(of: (it: Ref<HealthCheck>) => R) => ifSet(input, of);
  const check = local(scope, 'health_check', {
    command: field((it) => it.command),
    interval: field((it) => it.interval),
    timeout: field((it) => it.timeout),
    retries: field((it) => it.retries),
    startPeriod: field((it) => it.startPeriod),
  });
  return choose(isNull(input), null, check);
}
