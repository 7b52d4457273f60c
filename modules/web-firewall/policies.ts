import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'firewall-without-rules',
    reason: 'no managed rules are asked: known attacks pass',
    fix: 'leave managed_rule_groups out to have those of the module',
    applies: ({ managedRuleGroups: groups }) => groups !== undefined && Object.keys(groups).length === 0,
  },
  {
    rule: 'firewall-counts-only',
    reason: 'a whole group of managed rules only counts: what it finds passes',
    fix: 'count single rules (counted_rules), those that find what is wanted',
    applies: ({ managedRuleGroups: groups }) => Object.values(groups ?? {}).some((it) => it.countOnly),
  },
];
