import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'service-single-task',
    reason: 'the service may be left with one task or none: it is gone as long as that one or its zone is',
    fix: 'keep two tasks or more',
    applies: (it) => it.minCapacity !== undefined && it.minCapacity < 2,
  },
  {
    rule: 'service-never-scales-in',
    reason: 'no policy removes tasks: after the first peak the service costs as if it went on',
    fix: 'let a policy scale in, or add one with adjustments below 0',
    applies: ({ targetTracking, step }) =>
      targetTracking !== undefined &&
      step !== undefined &&
      Object.values(targetTracking).every((it) => it.disableScaleIn) &&
      Object.values(step).every((it) => Object.values(it.adjustments).every(({ change }) => change >= 0)),
  },
];
