import type { Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { logGroups } from './asked/logs';
import { redis } from './asked/redis';
import { taskNames } from './asked/tasks';
import { type Aws, inSection } from './aws';

const says = inSection('4.9 Security & privacy');

/** The log groups that Terraform makes, by their addresses. */
const ownGroups = ({ name, operations }: EcsEnvironment): Record<string, string> => ({
  ...Object.fromEntries(taskNames.map((it) => [`module.${it}.aws_cloudwatch_log_group.this`, `/ecs/${name}-${it}`])),
  'module.queues.aws_cloudwatch_log_group.this': `/aws/lambda/${name}-queues`,
  'module.redeploy.aws_cloudwatch_log_group.this': `/aws/lambda/${name}-redeploy`,
  'module.database.aws_cloudwatch_log_group.this["postgresql"]': `/aws/rds/instance/${name}/postgresql`,
  'module.redis.aws_cloudwatch_log_group.slow_log': `/aws/elasticache/${name}/slow-log`,
  ...(operations.requestsPerAddress !== null && { 'module.web_firewall.aws_cloudwatch_log_group.this': `aws-waf-logs-${name}` }),
});

export function dataRetention(env: EcsEnvironment): Requirement<Aws>[] {
  const { operations, network, redis: cache } = env;
  const days = operations.logRetentionDays;
  const own = ownGroups(env);
  const longest = Math.max(days, network.flowLogRetentionDays ?? 0);
  return [
    says({
      statement: `Data retention: logs ${days} days`,
      resources: Object.keys(own),
      of: logGroups,
      expected: [],
      found: (all) =>
        Object.values(own)
          .filter((it) => all[it]?.retentionInDays !== days)
          .map((it) => `${it}: ${String(all[it]?.retentionInDays ?? 'for ever')}`),
    }),
    says({
      statement: 'Data retention: no other log of the environment is kept longer',
      resources: ['module.cluster.aws_ecs_cluster.this', 'module.network'],
      of: logGroups,
      expected: [],
      // AWS makes some itself: that of Container Insights is kept for a day.
      found: (all) =>
        Object.entries(all)
          .filter(([it, { retentionInDays = Infinity }]) => !Object.values(own).includes(it) && retentionInDays > longest)
          .map(([it]) => it),
    }),
    says({
      statement: `Data retention: snapshots of Redis ${cache.snapshotRetentionDays} days`,
      resources: [at.redis],
      of: redis,
      expected: cache.snapshotRetentionDays,
      found: (it) => it.SnapshotRetentionLimit,
    }),
  ];
}
