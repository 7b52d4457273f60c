import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import {
  allTrue,
  both,
  choose,
  compact,
  contains,
  either,
  equal,
  filterMap,
  isNull,
  isSet,
  keys,
  listFor,
  lookup,
  not,
} from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { each, local } from '../../src/core/resource';
import { inputs } from './inputs';
import { policies } from './policies';

/** The address range of everyone. */
export const everyone = '0.0.0.0/0';

/** Who may reach whom: the security groups of a root and all rules between them. */
export class Access extends defineModule({
  name: 'access',
  summary: 'Who may reach whom: all security groups of a root and all rules between them.',
  inputs,
  outputs: {
    groupIds: output.map('Ids of the groups by key, once their rules stand.'),
  },
  policies,
  checks: (input) => ({
    rules: [
      {
        condition: allTrue(
          listFor(input.rules, (rule) => either(contains(keys(input.groups), rule.from), contains(keys(input.groups), rule.to))),
        ),
        message: 'rules must each have a key of groups in from or to.',
      },
      {
        condition: allTrue(
          listFor(input.rules, (rule) => choose(equal(rule.protocol, '-1'), isNull(rule.port), isSet(rule.port))),
        ),
        message: 'rules must each have a port, but for those of protocol -1, which is all traffic and takes none.',
      },
    ],
  }),
  build(scope, input) {
    const group = each(
      input.groups,
      scope,
      'this',
      SecurityGroup,
      (it) => ({
        name: it.name,
        description: it.description,
        vpcId: input.vpcId,
        tags: { Name: it.name },
      }),
      {
        createBeforeDestroy: true, // one that is in use cannot be deleted
        ignoreChanges: ['description'], // AWS cannot change it, and refuses a second group of the same name
      },
    );

    const groupKeys = local(scope, 'group_keys', keys(input.groups));
    const open = local(
      scope,
      'open_groups',
      compact(
        listFor(input.rules, (rule) => choose(both(equal(rule.to, everyone), equal(rule.protocol, '-1')), rule.from, null)),
      ),
    );
    const ingressRules = local(
      scope,
      'ingress_rules',
      filterMap(input.rules, (rule) => contains(groupKeys, rule.to)),
    );
    const outgoing = local(
      scope,
      'outgoing_rules',
      filterMap(input.rules, (rule) => contains(groupKeys, rule.from)),
    );
    const egressRules = local(
      scope,
      'egress_rules',
      filterMap(outgoing, (rule) => not(both(contains(groupKeys, rule.to), contains(open, rule.from)))),
    );

    const ids = local(scope, 'group_ids', group.map('id'));
    const ingress = each(ingressRules, scope, 'this', VpcSecurityGroupIngressRule, (it, key) => ({
      securityGroupId: lookup(ids, it.to),
      referencedSecurityGroupId: choose(contains(groupKeys, it.from), lookup(ids, it.from, null), null),
      cidrIpv4: choose(contains(groupKeys, it.from), null, it.from),
      fromPort: it.port,
      toPort: it.port,
      ipProtocol: it.protocol,
      description: key,
    }));
    const egress = each(egressRules, scope, 'this', VpcSecurityGroupEgressRule, (it, key) => ({
      securityGroupId: lookup(ids, it.from),
      referencedSecurityGroupId: choose(contains(groupKeys, it.to), lookup(ids, it.to, null), null),
      cidrIpv4: choose(contains(groupKeys, it.to), null, it.to),
      fromPort: it.port,
      toPort: it.port,
      ipProtocol: it.protocol,
      description: key,
    }));
    return { groupIds: { value: ids, dependsOn: [ingress, egress] } };
  },
}) {}
