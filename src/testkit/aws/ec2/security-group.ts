import type { SecurityGroup as Described, SecurityGroupRule as DescribedRule } from '@aws-sdk/client-ec2';
import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';

/** A security group with all its rules. */
export interface SecurityGroup {
  readonly kind: 'security group';
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly vpcId: string | undefined;
  readonly ingress: readonly SecurityGroupRule[];
  readonly egress: readonly SecurityGroupRule[];
  readonly tags: Tags;
}

/** One rule: one range of ports, one peer. */
export interface SecurityGroupRule {
  readonly id: string;
  /** `tcp`, `udp`, `icmp`, `icmpv6`, `all`, or the number of another protocol. */
  readonly protocol: string;
  /** First port; of ICMP the type, where -1 is any. Undefined: all ports. */
  readonly fromPort: number | undefined;
  /** Last port; of ICMP the code, where -1 is any. Undefined: all ports. */
  readonly toPort: number | undefined;
  /** Who is at the other end: addresses (`10.0.0.0/16`, `::/0`), a security group (`sg-…`) or a prefix list (`pl-…`). */
  readonly peer: string;
  readonly description: string | undefined;
}

const kind = 'security group';
const ec2 = () => load('@aws-sdk/client-ec2', () => import('@aws-sdk/client-ec2'));

export function securityGroup(aws: Connection, idOrName: string, vpcId?: string): Promise<SecurityGroup> {
  return aws.read({ kind, id: idOrName, absent: ['InvalidGroup.NotFound', 'InvalidGroupId.Malformed'] }, async () => {
    const { EC2Client, DescribeSecurityGroupsCommand, paginateDescribeSecurityGroupRules } = await ec2();
    const client = aws.client(EC2Client);
    const Filters = [
      { Name: idOrName.startsWith('sg-') ? 'group-id' : 'group-name', Values: [idOrName] },
      ...(vpcId === undefined ? [] : [{ Name: 'vpc-id', Values: [vpcId] }]),
    ];
    const { SecurityGroups = [] } = await client.send(new DescribeSecurityGroupsCommand({ Filters }));
    const [found, ...others] = SecurityGroups;
    if (found === undefined) return undefined;
    if (others.length > 0)
      throw aws.ambiguous(
        kind,
        idOrName,
        SecurityGroups.map((it) => told(it, 'GroupId')),
      );
    const ofGroup = [{ Name: 'group-id', Values: [told(found, 'GroupId')] }];
    const rules = await allPages(
      paginateDescribeSecurityGroupRules({ client }, { Filters: ofGroup }),
      (page) => page.SecurityGroupRules,
    );
    return securityGroupOf(found, rules);
  });
}

function securityGroupOf(it: Described, rules: readonly DescribedRule[]): SecurityGroup {
  const [egress, ingress] = [true, false].map((way) => rules.filter((rule) => (rule.IsEgress === true) === way).map(ruleOf));
  return {
    kind,
    id: told(it, 'GroupId'),
    name: told(it, 'GroupName'),
    description: it.Description ?? '',
    vpcId: it.VpcId,
    ingress: ingress ?? [],
    egress: egress ?? [],
    tags: tagsOf(it.Tags),
  };
}

const protocols: Readonly<Record<string, string>> = { '-1': 'all', '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6' };

function ruleOf(rule: DescribedRule): SecurityGroupRule {
  const spelled = told(rule, 'IpProtocol');
  const protocol = protocols[spelled] ?? spelled;
  const all = protocol === 'all';
  return {
    id: told(rule, 'SecurityGroupRuleId'),
    protocol,
    fromPort: all ? undefined : rule.FromPort,
    toPort: all ? undefined : rule.ToPort,
    peer: rule.CidrIpv4 ?? rule.CidrIpv6 ?? rule.PrefixListId ?? told(told(rule, 'ReferencedGroupInfo'), 'GroupId'),
    description: rule.Description,
  };
}
