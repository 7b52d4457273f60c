import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'budget-told-too-late',
    reason: 'nobody is told before the money is spent',
    fix: 'add a notification below 100 percent, or one of what is forecasted',
    applies: ({ notifications }) =>
      notifications !== undefined &&
      !Object.values(notifications).some((it) => it.threshold < 100 || (it.type === 'FORECASTED' && it.threshold <= 100)),
  },
];
