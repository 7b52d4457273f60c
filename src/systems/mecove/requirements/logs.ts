import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Requirement } from '../../../core/requirement';
import type { MecoveEnvironment } from '../environment';
import type { Aws } from './aws';

export const logs = ({ name, logRetentionDays }: MecoveEnvironment): Requirement<Aws>[] => ['api', 'worker', 'caddy'].map((group) => ({
  section: 'Logging — CloudWatch',
  statement: `/ec2/${name}/${group}, retention ${logRetentionDays} days`,
  resources: [`module.logs.aws_cloudwatch_log_group.this["${group}"]`],
  expected: logRetentionDays,
  found: async ({ logs }) => {
    const { logGroups } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: `/ec2/${name}/${group}` }));
    return logGroups?.[0]?.retentionInDays;
  },
}));
