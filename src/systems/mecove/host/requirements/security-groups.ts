import { DescribeSecurityGroupRulesCommand, type SecurityGroup, type SecurityGroupRule } from '@aws-sdk/client-ec2';
import { named, only, type Requirement } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';
import { type Aws, inSection, reading } from './aws';
import { instance } from './instance';
import { securityGroups } from './vpc';

const says = inSection('Security groups');
const group = (key: string): string => `module.access.aws_security_group.this["${key}"]`;
const ingress = (key: string): string => `module.access.aws_vpc_security_group_ingress_rule.this["${key}"]`;

/** The rules of a group, as `in tcp 443 0.0.0.0/0`, sorted. */
const rulesOf = (name: string) => reading([...securityGroups.asks, 'ec2:DescribeSecurityGroupRules'], async (aws) => {
  const groups = await securityGroups.of(aws);
  const { GroupId: id = '' } = only(`security group ${name}`, groups.filter((it) => it.GroupName === name));
  const { SecurityGroupRules = [] } = await aws.ec2.send(new DescribeSecurityGroupRulesCommand({ Filters: [{ Name: 'group-id', Values: [id] }] }));
  return SecurityGroupRules.map((it) => shown(it, groups)).sort();
});

export const securityGroupRules = ({ name, host: { sshCidrs } }: HostEnvironment): Requirement<Aws>[] => {
  const [hosts, databases] = [`${name}-ec2`, `${name}-rds`];
  const ssh = sshCidrs.map((it) => `in tcp 22 ${it}`).sort();
  const web = ['in tcp 443 0.0.0.0/0', 'in tcp 80 0.0.0.0/0'];
  const [ofHosts, ofDatabases] = [rulesOf(hosts), rulesOf(databases)];
  const port = (number: number) => (all: readonly string[]): string[] => all.filter((it) => it.startsWith(`in tcp ${number} `));
  return [
    says({
      statement: `${hosts}: inbound 80 from 0.0.0.0/0 (HTTP, Caddy redirect)`,
      resources: [group('host'), ingress('internet-to-host-http')],
      of: ofHosts, expected: ['in tcp 80 0.0.0.0/0'], found: port(80),
    }),
    says({
      statement: `${hosts}: inbound 443 from 0.0.0.0/0 (HTTPS, Caddy)`,
      resources: [group('host'), ingress('internet-to-host-https')],
      of: ofHosts, expected: ['in tcp 443 0.0.0.0/0'], found: port(443),
    }),
    says({
      statement: `${hosts}: inbound 22 from ${sshCidrs.join(', ') || 'nobody'} (SSH access)`,
      resources: [group('host'), ...sshCidrs.map((it) => ingress(`ssh-from-${it}`))],
      of: ofHosts, expected: ssh, found: port(22),
    }),
    says({
      statement: `${hosts}: outbound all to 0.0.0.0/0 (Internet access)`, resources: [group('host'), 'module.access.aws_vpc_security_group_egress_rule.this["host-to-internet"]'],
      of: ofHosts, expected: ['out all 0.0.0.0/0'], found: (all) => all.filter((it) => it.startsWith('out ')),
    }),
    says({
      statement: `${hosts}: nothing else`, resources: [group('host')],
      of: ofHosts, expected: [...web, ...ssh, 'out all 0.0.0.0/0'].sort(), found: (all) => all,
    }),
    says({
      statement: `${hosts} is the host's, and its only one`, resources: ['module.host.aws_instance.this'],
      of: instance, expected: [hosts], found: (it) => it.SecurityGroups?.map((one) => one.GroupName),
    }),
    says({
      statement: `${databases}: inbound 5432 from the EC2 SG (PostgreSQL access)`, resources: [group('database'), ingress('host-to-database')],
      of: ofDatabases, expected: [`in tcp 5432 ${hosts}`], found: port(5432),
    }),
    says({
      statement: `${databases}: nothing else`, resources: [group('database')],
      of: ofDatabases, expected: [`in tcp 5432 ${hosts}`], found: (all) => all,
    }),
    says({
      statement: `The groups are ${hosts} and ${databases}`, resources: [group('host'), group('database')], of: securityGroups,
      expected: [hosts, databases, 'default'].sort(), found: (all) => all.map((one) => one.GroupName).sort(),
    }),
  ];
};

function shown(rule: SecurityGroupRule, groups: readonly SecurityGroup[]): string {
  const ports = rule.FromPort === rule.ToPort ? String(rule.FromPort) : `${String(rule.FromPort)}-${String(rule.ToPort)}`;
  const traffic = rule.IpProtocol === '-1' ? 'all' : `${rule.IpProtocol ?? ''} ${ports}`;
  const other = named(rule.ReferencedGroupInfo?.GroupId, Object.fromEntries(groups.map((it) => [it.GroupName ?? '', it.GroupId])));
  return `${rule.IsEgress === true ? 'out' : 'in'} ${traffic} ${rule.CidrIpv4 ?? rule.CidrIpv6 ?? rule.PrefixListId ?? other}`;
}
