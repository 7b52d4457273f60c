import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'cluster-insights-off',
    reason: 'nobody sees how many tasks run, restart or wait: alarms on them have no data',
    fix: 'turn Container Insights on',
    applies: ({ containerInsights }) => containerInsights === 'disabled',
  },
];
