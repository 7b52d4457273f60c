import type { BrokenInputs, Values } from '../broken-inputs';

const groups = (more: Values) => ({ managedRuleGroups: { AWSManagedRulesSQLiRuleSet: { priority: 100, ...more } } });

export const webFirewall: BrokenInputs = {
  good: { name: 'shop', resourceArns: {} },
  broken: [
    [{ name: 'x'.repeat(116) }, 'name must have at most 115 characters.'],
    [{ name: 'my shop' }, 'name must be of letters, digits, hyphens and underscores.'],
    [{ resourceArns: { lb: 'shop' } }, 'resource_arns[*] must be an ARN.'],
    [
      { managedRuleGroups: { SQLi: { priority: 100 } } },
      'managed_rule_groups must have keys each of which must be the name of a rule group of AWS such as AWSManagedRulesSQLiRuleSet.',
    ],
    [groups({ priority: 100.5 }), 'managed_rule_groups[*].priority must be a whole number.'],
    [groups({ priority: 99 }), 'managed_rule_groups[*].priority must be at least 100.'],
    [groups({ priority: 10_001 }), 'managed_rule_groups[*].priority must be at most 10000.'],
    [
      groups({ countedRules: ['SQLi BODY'] }),
      'managed_rule_groups[*].counted_rules[*] must be the name of a rule such as SizeRestrictions_BODY.',
    ],
    [{ rateLimit: { requests: 10.5 } }, 'rate_limit.requests must be a whole number.'],
    [{ rateLimit: { requests: 9 } }, 'rate_limit.requests must be at least 10.'],
    [{ rateLimit: { requests: 2_000_000_001 } }, 'rate_limit.requests must be at most 2000000000.'],
    [
      { rateLimit: { requests: 10, evaluationWindowSec: 30 } },
      'rate_limit.evaluation_window_sec must be one of 60, 120, 300, 600.',
    ],
    [
      { blockedPathPrefixes: { 'the debugger': '/debug' } },
      'blocked_path_prefixes must have keys each of which must be of small letters, digits and hyphens.',
    ],
    [{ blockedPathPrefixes: { debug: `/${'x'.repeat(200)}` } }, 'blocked_path_prefixes[*] must have at most 200 characters.'],
    [
      { blockedPathPrefixes: { debug: '/Debug' } },
      'blocked_path_prefixes[*] must begin with a slash and be of small letters, digits and ._~/-.',
    ],
    [
      { logRetentionInDays: 2 },
      'log_retention_in_days must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.',
    ],
    [{ kmsKeyId: 'alias/logs' }, 'kms_key_id must be the ARN of a key.'],
  ],
};
