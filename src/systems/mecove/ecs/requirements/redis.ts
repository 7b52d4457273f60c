import type { Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { redis as replicationGroup, redisParameters } from './asked/redis';
import { ofTasks, tasks } from './asked/tasks';
import { secretNames } from './asked/secrets';
import { type Aws, inSection, together } from './aws';

const says = inSection('4.4 Redis (ElastiCache)');
const resources = [at.redis];

export const redis = ({ name, redis: cache }: EcsEnvironment): Requirement<Aws>[] => {
  const of = replicationGroup;
  const zones = cache.multiAz ? Math.min(cache.replicas + 1, 2) : 1;
  return [
    says({
      statement: `Topology: replication group of ${cache.replicas + 1}${cache.replicas > 0 ? ' with failover' : ''}`,
      resources,
      of,
      expected: [cache.replicas + 1, cache.replicas > 0 ? 'enabled' : 'disabled'],
      found: (it) => [it.MemberClusters?.length, it.AutomaticFailover],
    }),
    says({
      statement: `Topology: nodes in ${zones} zones at least`,
      resources,
      of,
      expected: true,
      found: (it) => {
        const found = new Set(
          it.NodeGroups?.flatMap((one) => one.NodeGroupMembers ?? []).map((one) => one.PreferredAvailabilityZone),
        );
        return found.size >= zones ? true : [...found];
      },
    }),
    says({
      statement: 'BullMQ compatibility: cluster mode is avoided',
      resources,
      of,
      expected: [false, 'disabled', 1],
      found: (it) => [it.ClusterEnabled, it.ClusterMode, it.NodeGroups?.length],
    }),
    says({
      statement: 'BullMQ compatibility: no job is evicted (noeviction)',
      resources: ['module.redis.aws_elasticache_parameter_group.this'],
      of: redisParameters,
      expected: 'noeviction',
      found: (it) => it['maxmemory-policy'],
    }),
    says({
      statement: 'TLS: in-transit encryption, nothing in clear',
      resources,
      of,
      expected: [true, 'required'],
      found: (it) => [it.TransitEncryptionEnabled, it.TransitEncryptionMode],
    }),
    says({
      statement: 'Use rediss:// with an AUTH token: REDIS_URL comes from the secret of Redis',
      resources: [at.redis, 'module.redis.aws_secretsmanager_secret_version.this', at.task('api'), at.task('worker')],
      of: together({ replicationGroup, tasks, secretNames }),
      expected: { token: true, api: 'redis, REDIS_URL', worker: 'redis, REDIS_URL' },
      found: (it) => ({
        token: it.replicationGroup.AuthTokenEnabled,
        ...ofTasks(it.tasks, ['api', 'worker'], (one) => it.secretNames.ofReference(one.secrets['REDIS_URL'])),
      }),
    }),
    says({
      statement: 'Slow commands are logged',
      resources: [at.redis, 'module.redis.aws_cloudwatch_log_group.slow_log'],
      of,
      expected: [['slow-log', `/aws/elasticache/${name}/slow-log`, 'json']],
      found: (it) =>
        it.LogDeliveryConfigurations?.map((one) => [
          one.LogType,
          one.DestinationDetails?.CloudWatchLogsDetails?.LogGroup,
          one.LogFormat,
        ]),
    }),
  ];
};
