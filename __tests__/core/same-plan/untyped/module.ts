import { Wafv2WebAcl } from '@cdktf/provider-aws/lib/wafv2-web-acl';
import { z } from 'zod';
import { text } from '../../../../src/core/expression';
import { defineModule } from '../../../../src/core/module';
import { dynamic, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class Untyped extends defineModule({
  name: 'untyped',
  summary: 'Blocks that the binding has no type for, with references and repeated blocks inside.',
  inputs: z.object({
    groups: z.record(z.string(), z.object({ priority: z.number(), counted: z.array(z.string()).default([]) })),
    limit: z.number().default(2000),
  }),
  outputs: {},
  build(scope, { groups, limit }) {
    const metrics = (metricName: string) => ({ cloudwatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName });
    resource(scope, 'this', Wafv2WebAcl, {
      name: 'untyped',
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: metrics('all'),
      rule: [
        {
          name: 'rate',
          priority: 1,
          action: { block: {} },
          visibilityConfig: metrics('rate'),
          statement: { rate_based_statement: { limit, aggregate_key_type: 'IP' } },
        },
        dynamic(groups, (group, name) => ({
          name: text`group-${name}`,
          priority: group.priority,
          overrideAction: { none: {} },
          visibilityConfig: metrics('group'),
          statement: {
            managed_rule_group_statement: {
              name,
              vendor_name: 'AWS',
              rule_action_override: dynamic(group.counted, (rule) => ({ name: rule, action_to_use: { count: {} } })),
            },
          },
        })),
      ],
    });
    return {};
  },
}) {}

export const part: Part = {
  module: Untyped,
  sets: {
    none: { groups: {} },
    two: {
      groups: {
        AWSManagedRulesCommonRuleSet: { priority: 2, counted: ['SizeRestrictions_BODY', 'NoUserAgent_HEADER'] },
        AWSManagedRulesKnownBadInputsRuleSet: { priority: 3 },
      },
      limit: 100,
    },
  },
};
