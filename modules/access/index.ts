import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { z } from 'zod';
import {
  allTrue, both, choose, compact, contains, either, equal, filterMap, isNull, keys, listFor, lookup, not,
} from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { each, local } from '../../src/core/resource';

/** The address range of everyone. */
export const everyone = '0.0.0.0/0';

const endpoint = z.string().min(1);

/** Who may reach whom: the security groups of a root and all rules between them. */
export class Access extends defineModule({
  name: 'access',
  summary: 'Who may reach whom: all security groups of a root and all rules between them.',
  inputs: z.object({
    vpcId: z.string().describe('VPC of the groups.'),
    groups: z.record(z.string(), z.object({
      name: z.string().max(255).regex(/^([^s]|s[^g]|sg[^-])/, 'must not begin with sg-'),
      description: z.string().default('Managed by groundplan'),
    })).describe('Security groups by key.'),
    rules: z.record(z.string(), z.object({
      from: endpoint,
      to: endpoint,
      port: z.number().int().min(0).max(65_535).nullable().default(null),
      protocol: z.enum(['tcp', 'udp', '-1']).default('tcp'),
    })).describe([
      'Who may reach whom, by a telling key such as `host-to-database`. `from` and `to` are keys of groups or address ranges.',
      'A rule between two groups opens both sides; one with an address range opens the side of the group.',
      'Protocol -1 is all traffic, without a port. Groups reach nobody unless a rule says so.',
    ].join(' ')),
  }),
  outputs: {
    groupIds: output.map('Ids of the groups by key, once their rules stand.'),
  },
  policies: [{
    rule: 'open-ssh',
    reason: 'SSH (port 22) is open to everyone',
    fix: 'name the address ranges of those who administer it',
    applies: ({ rules }) => Object.values(rules ?? {}).some((it) => it.from === everyone && (it.port === 22 || it.protocol === '-1') && it.to !== everyone),
  }],
  checks: (input) => ({
    rules: [{
      condition: allTrue(listFor(input.rules, (rule) => either(contains(keys(input.groups), rule.from), contains(keys(input.groups), rule.to)))),
      message: 'Every rule has a group in from or to.',
    }, {
      condition: allTrue(listFor(input.rules, (rule) => equal(isNull(rule.port), equal(rule.protocol, '-1')))),
      message: 'Every rule has a port, but for those of protocol -1, which is all traffic.',
    }],
  }),
  build(scope, input) {
    const group = each(input.groups, scope, 'this', SecurityGroup, (it) => ({
      name: it.name, description: it.description, vpcId: input.vpcId, tags: { Name: it.name },
    }), { createBeforeDestroy: true });

    const groupKeys = local(scope, 'group_keys', keys(input.groups));
    const unrestricted = local(scope, 'unrestricted_groups', compact(listFor(input.rules, (rule) =>
      choose(both(equal(rule.to, everyone), equal(rule.protocol, '-1')), rule.from, null))));
    const incoming = local(scope, 'ingress_rules', filterMap(input.rules, (rule) => contains(groupKeys, rule.to)));
    const outgoing = local(scope, 'egress_rules', filterMap(input.rules, (rule) => both(
      contains(groupKeys, rule.from),
      either(not(contains(groupKeys, rule.to)), not(contains(unrestricted, rule.from))),
    )));

    const ids = local(scope, 'group_ids', group.map('id'));
    const ingress = each(incoming, scope, 'this', VpcSecurityGroupIngressRule, (it, key) => ({
      securityGroupId: lookup(ids, it.to),
      referencedSecurityGroupId: choose(contains(groupKeys, it.from), lookup(ids, it.from, null), null),
      cidrIpv4: choose(contains(groupKeys, it.from), null, it.from),
      fromPort: it.port, toPort: it.port, ipProtocol: it.protocol,
      description: key,
    }));
    const egress = each(outgoing, scope, 'this', VpcSecurityGroupEgressRule, (it, key) => ({
      securityGroupId: lookup(ids, it.from),
      referencedSecurityGroupId: choose(contains(groupKeys, it.to), lookup(ids, it.to, null), null),
      cidrIpv4: choose(contains(groupKeys, it.to), null, it.to),
      fromPort: it.port, toPort: it.port, ipProtocol: it.protocol,
      description: key,
    }));
    return { groupIds: { value: ids, dependsOn: [ingress, egress] } };
  },
}) {}
