import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Requirement } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';
import { type Aws, inSection, reading } from './aws';

const says = inSection('Logging — CloudWatch');

const logGroups = reading(['logs:DescribeLogGroups'], async ({ logs, env }) =>
  (await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: `/ec2/${env.name}/` }))).logGroups ?? []);

export const logs = ({ name, logRetentionDays }: HostEnvironment): Requirement<Aws>[] => ['api', 'worker', 'caddy'].map((group) => says({
  statement: `Log group /ec2/${name}/${group}: retention ${logRetentionDays} days`,
  resources: [`module.logs.aws_cloudwatch_log_group.this["${group}"]`],
  of: logGroups,
  expected: logRetentionDays,
  found: (all) => {
    const one = all.find((it) => it.logGroupName === `/ec2/${name}/${group}`);
    return one === undefined ? 'no such log group' : one.retentionInDays ?? 'kept for ever';
  },
}));
