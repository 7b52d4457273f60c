import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeInstancesCommand, DescribeSecurityGroupRulesCommand, DescribeSecurityGroupsCommand, EC2Client, type Instance, type SecurityGroupRule } from '@aws-sdk/client-ec2';
import { IAMClient } from '@aws-sdk/client-iam';
import { type DBInstance, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { MecoveEnvironment } from '../environment';

/** Whom and about what to ask: the environment, the outputs of its root, one client a service. */
export interface Aws {
  readonly env: MecoveEnvironment;
  /** Outputs of the root by their Terraform names. */
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly ec2: EC2Client;
  readonly rds: RDSClient;
  readonly iam: IAMClient;
  readonly logs: CloudWatchLogsClient;
  readonly secrets: SecretsManagerClient;
}

export function awsOf(env: MecoveEnvironment, outputs: Aws['outputs']): Aws {
  const config = { region: env.region };
  return {
    env, outputs,
    ec2: new EC2Client(config), rds: new RDSClient(config), iam: new IAMClient(config),
    logs: new CloudWatchLogsClient(config), secrets: new SecretsManagerClient(config),
  };
}

/** The one element, or an error that says what is missing. */
export function only<T>(what: string, all: readonly T[] | undefined): T {
  const [first, ...more] = all ?? [];
  if (first === undefined || more.length > 0) throw new Error(`${what}: ${first === undefined ? 'not found' : `found ${more.length + 1}`}`);
  return first;
}

export async function hostOf({ ec2, outputs }: Aws): Promise<Instance> {
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [String(outputs['instance_id'])] }));
  return only('host', Reservations?.flatMap((it) => it.Instances ?? []));
}

export async function databaseOf({ rds, env }: Aws): Promise<DBInstance> {
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: env.name }));
  return only('database', DBInstances);
}

export async function groupIdOf({ ec2 }: Aws, name: string): Promise<string> {
  const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({ Filters: [{ Name: 'group-name', Values: [name] }] }));
  return only(`security group ${name}`, SecurityGroups).GroupId ?? '';
}

/** The rules of a group, shown as `in tcp 443 0.0.0.0/0`, sorted. */
export async function rulesOf(aws: Aws, name: string): Promise<string[]> {
  const id = await groupIdOf(aws, name);
  const { SecurityGroupRules } = await aws.ec2.send(new DescribeSecurityGroupRulesCommand({ Filters: [{ Name: 'group-id', Values: [id] }] }));
  return (SecurityGroupRules ?? []).map(showRule).sort();
}

function showRule(rule: SecurityGroupRule): string {
  const traffic = rule.IpProtocol === '-1' ? 'all' : `${rule.IpProtocol ?? ''} ${rule.FromPort ?? ''}`;
  return `${rule.IsEgress === true ? 'out' : 'in'} ${traffic} ${rule.CidrIpv4 ?? rule.ReferencedGroupInfo?.GroupId ?? ''}`;
}
