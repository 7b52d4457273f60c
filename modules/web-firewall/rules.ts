import { choose, type Expression, keys, not, positionOf, type Ref, text } from '../../src/core/expression';
import { dynamic } from '../../src/core/resource';
import type { z } from 'zod';
import type { inputs } from './inputs';

type Inputs = { readonly [K in keyof z.output<typeof inputs>]: Ref<z.output<typeof inputs>[K]> };

/** Metrics by name. Samples of requests would show what the log leaves out. */
export const metrics = (metricName: Expression<string>) => ({
  cloudwatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: false,
});

/** A block that stands where a condition holds. */
const where = (condition: Expression<boolean>) => dynamic(choose(condition, [1], []), () => ({}));

/** Paths that nobody may ask for, as WAF sees them once all spellings are made one. */
const blockedPaths = ({ name, blockedPathPrefixes }: Inputs) =>
  dynamic(blockedPathPrefixes, (prefix, key) => ({
    name: text`blocked-path-${key}`,
    priority: positionOf(keys(blockedPathPrefixes), key),
    action: { block: { customResponse: { responseCode: 404 } } },
    // The binding has no type for statements: they are in Terraform's spelling.
    statement: {
      byte_match_statement: {
        field_to_match: { uri_path: {} },
        positional_constraint: 'STARTS_WITH',
        search_string: prefix,
        text_transformation: [
          { priority: 0, type: 'URL_DECODE' },
          { priority: 1, type: 'NORMALIZE_PATH' },
          { priority: 2, type: 'LOWERCASE' },
        ],
      },
    },
    visibilityConfig: metrics(text`${name}-blocked-path-${key}`),
  }));

/** So many requests of one address. */
const rateLimit = ({ name, rateLimit: { requests, evaluationWindowSec } }: Inputs) => ({
  name: 'rate-limit',
  priority: 99,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: {
    rate_based_statement: { aggregate_key_type: 'IP', limit: requests, evaluation_window_sec: evaluationWindowSec },
  },
  visibilityConfig: metrics(text`${name}-rate-limit`),
});

const managedRuleGroups = ({ name, managedRuleGroups: groups }: Inputs) =>
  dynamic(groups, (group, groupName) => ({
    name: groupName,
    priority: group.priority,
    overrideAction: { none: where(not(group.countOnly)), count: where(group.countOnly) },
    statement: {
      managed_rule_group_statement: {
        name: groupName,
        vendor_name: 'AWS',
        rule_action_override: dynamic(group.countedRules, (rule) => ({ name: rule, action_to_use: { count: {} } })),
      },
    },
    visibilityConfig: metrics(text`${name}-${groupName}`),
  }));

/** The rules of the firewall; the first that blocks decides. */
export const rules = (input: Inputs) => [rateLimit(input), blockedPaths(input), managedRuleGroups(input)];
