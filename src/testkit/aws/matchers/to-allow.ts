import { type Context, indented, type Verdict, verdict } from '../../matchers/context';
import type { SecurityGroup, SecurityGroupRule } from '../ec2/security-group';
import { nameOf } from '../name-of';
import { letThrough, rulesFor } from './reach';
import { isOfKind, WrongSubject } from './received';
import { rulesTable } from './rules-table';
import { type Question, trafficText } from './traffic';

/** Into a group, or out of it. */
export interface Way {
  readonly matcher: string;
  readonly direction: 'ingress' | 'egress';
  readonly peer: 'from' | 'to';
  readonly rulesOf: (group: SecurityGroup) => readonly SecurityGroupRule[];
}

/** Whether the rules of a group, or of several together, let such traffic through. */
export function toAllow(context: Context, received: unknown, way: Way, asked: Question): Verdict {
  const groups = groupsIn(received, way.matcher);
  const rules = groups.flatMap(way.rulesOf);
  const pass = letThrough(rules, asked);
  const wanted = `${trafficText(asked)} ${way.peer} ${asked.any ? 'any of ' : ''}${asked.peer}`;
  const call = { name: way.matcher, subject: groups.length === 1 ? 'security group' : 'security groups', expected: wanted };
  return verdict(context, call, pass, () => {
    const names = groups.map(nameOf).join(' and ');
    if (pass)
      return [`${names} ${groups.length === 1 ? 'allows' : 'allow'} ${wanted}, by`, ...listed(rulesFor(rules, asked), way)];
    const does = groups.length === 1 ? 'does' : 'do';
    const refusal = `${names} ${does} not allow ${wanted}`;
    if (rules.length === 0) return [`${refusal}: there is no ${way.direction} rule at all`];
    const part = !asked.any && letThrough(rules, { ...asked, any: true }) ? ', only a part of it' : '';
    return [`${refusal}${part}; the ${way.direction} rules are`, ...listed(rules, way)];
  });
}

const listed = (rules: readonly SecurityGroupRule[], { peer }: Way): readonly string[] => indented(rulesTable(rules, peer));

function groupsIn(received: unknown, matcher: string): readonly SecurityGroup[] {
  const groups: readonly unknown[] = Array.isArray(received) ? received : [received];
  return groups.map((it) => {
    if (isOfKind<SecurityGroup>('security group', it)) return it;
    throw new WrongSubject(matcher, 'a security group, or several: await cloud.ec2.securityGroup(id)', it);
  });
}
