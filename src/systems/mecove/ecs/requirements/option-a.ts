import { named, type Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { dashboard } from './asked/alarms';
import { database } from './asked/database';
import { records } from './asked/dns';
import { loadBalancer, routing, targetGroup } from './asked/load-balancer';
import { places } from './asked/network';
import { redis, redisPlace } from './asked/redis';
import { repository } from './asked/registry';
import { limits } from './asked/scaling';
import { applicationSecrets } from './asked/secrets';
import { cluster, services } from './asked/services';
import { ofTasks, tasks } from './asked/tasks';
import { webFirewall } from './asked/web-firewall';
import { type Aws, inSection, together } from './aws';

const says = inSection('3) Option A — ECS on Fargate');
const subnets = (tier: string, of: readonly string[]): string[] => of.map((_, i) => at.inVpc(`aws_subnet.${tier}[${i}]`));

export const optionA = ({
  domain,
  network,
  api,
  worker,
  application,
  database: db,
  redis: cache,
  operations,
}: EcsEnvironment): Requirement<Aws>[] => [
  says({
    statement: 'two services (API + Worker) with independent scaling',
    resources: ['module.api_scaling.aws_appautoscaling_target.this', 'module.worker_scaling.aws_appautoscaling_target.this'],
    of: limits,
    expected: { api: true, worker: true },
    found: (it) => ({ api: it.api !== undefined, worker: it.worker !== undefined }),
  }),
  says({
    statement: 'Meta Webhooks -> (Route53 + ACM TLS) -> ALB',
    resources: [at.record, at.loadBalancer],
    of: together({ records, loadBalancer }),
    expected: [`${domain}. A to the load balancer`],
    found: (it) =>
      it.records
        .filter((one) => one.Name === `${domain}.`)
        .map(
          (one) =>
            `${one.Name ?? ''} ${one.Type ?? ''} to ${named(one.AliasTarget?.DNSName?.replace(/^dualstack\.|\.$/g, ''), {
              'the load balancer': it.loadBalancer.DNSName,
            })}`,
        ),
  }),
  says({
    statement: 'ALB -> ECS Service: API (port 3000)',
    resources: [at.service('api'), at.targetGroup],
    of: together({ services, targetGroup }),
    expected: ['the target group 3000'],
    found: (it) =>
      it.services.api.loadBalancers?.map(
        (one) =>
          `${named(one.targetGroupArn, { 'the target group': it.targetGroup.TargetGroupArn })} ${String(one.containerPort)}`,
      ),
  }),
  says({
    statement: 'ECS Service: Worker (no ingress)',
    resources: [at.service('worker'), at.task('worker')],
    of: together({ services, tasks }),
    expected: { 'load balancers': [], ports: [] },
    found: (it) => ({ 'load balancers': it.services.worker.loadBalancers, ports: it.tasks.worker.ports }),
  }),
  says({
    statement: 'VPC: public subnets (ALB)',
    resources: [at.loadBalancer, ...subnets('public', network.publicSubnets)],
    of: together({ loadBalancer, places }),
    expected: ['internet-facing', ...[...network.publicSubnets].sort()],
    found: (it) => [it.loadBalancer.Scheme, ...it.places.ranges(it.loadBalancer.AvailabilityZones?.map((one) => one.SubnetId))],
  }),
  says({
    statement: 'VPC: private subnets (ECS tasks)',
    resources: [at.service('api'), at.service('worker'), ...subnets('private', network.privateSubnets)],
    of: together({ services, places }),
    expected: {
      api: ['DISABLED', ...[...network.privateSubnets].sort()],
      worker: ['DISABLED', ...[...network.privateSubnets].sort()],
    },
    found: ({ services: all, places: { ranges } }) =>
      Object.fromEntries(
        (['api', 'worker'] as const).map((name) => {
          const { assignPublicIp, subnets: ids } = all[name].networkConfiguration?.awsvpcConfiguration ?? {};
          return [name, [assignPublicIp, ...ranges(ids)]];
        }),
      ),
  }),
  says({
    statement: 'VPC: private subnets (RDS, ElastiCache)',
    resources: [
      'module.database.aws_db_subnet_group.this',
      'module.redis.aws_elasticache_subnet_group.this',
      ...subnets('database', network.databaseSubnets),
    ],
    of: together({ database, redisPlace, places }),
    expected: { RDS: [false, ...[...network.databaseSubnets].sort()], ElastiCache: [...network.databaseSubnets].sort() },
    found: (it) => ({
      RDS: [
        it.database.PubliclyAccessible,
        ...it.places.ranges(it.database.DBSubnetGroup?.Subnets?.map((one) => one.SubnetIdentifier)),
      ],
      ElastiCache: it.places.ranges(it.redisPlace.subnetIds),
    }),
  }),
  says({
    statement: 'ALB: HTTPS listener, route all traffic to API target group',
    resources: [at.https],
    of: routing,
    expected: ['all else: to the API'],
    found: (all) => all.filter((it) => !it.endsWith(': 404')),
  }),
  says({
    statement: `Service 1: api (desired count >= ${api.minTasks}) on Fargate, all of them running`,
    resources: [at.service('api')],
    of: services,
    expected: ['FARGATE', true, true],
    found: (it) => running(it.api, api.minTasks),
  }),
  says({
    statement: `Service 2: worker (desired count >= ${worker.minTasks}) on Fargate, all of them running`,
    resources: [at.service('worker')],
    of: services,
    expected: ['FARGATE', true, true],
    found: (it) => running(it.worker, worker.minTasks),
  }),
  says({
    statement: 'Tasks are of the size that the environment names',
    resources: [at.task('api'), at.task('worker')],
    of: tasks,
    expected: {
      api: [String(api.cpu), String(api.memory), application.image.architecture],
      worker: [String(worker.cpu), String(worker.memory), application.image.architecture],
    },
    found: (all) => ofTasks(all, ['api', 'worker'], (it) => [it.cpu, it.memory, it.runtimePlatform?.cpuArchitecture]),
  }),
  says({
    statement: 'ECR: container image registry',
    resources: [at.task('api'), at.task('worker'), at.task('migrate'), at.repository(application.image.repository)],
    of: together({ repository, tasks }),
    expected: { api: 'the repository', worker: 'the repository', migrate: 'the repository' },
    found: (it) =>
      ofTasks(it.tasks, ['api', 'worker', 'migrate'], ({ container }) =>
        named(container.image?.replace(/[:@][^/]*$/, ''), { 'the repository': it.repository.repositoryUri }),
      ),
  }),
  says({
    statement: `RDS for PostgreSQL: ${db.multiAz ? 'Multi-AZ' : 'one zone'}, backups, encryption at rest`,
    resources: [at.database],
    of: database,
    expected: [db.multiAz, true, true],
    found: (it) => [it.MultiAZ, Number(it.BackupRetentionPeriod) > 0, it.StorageEncrypted],
  }),
  says({
    statement: `ElastiCache for Redis: replication group${cache.multiAz ? ', Multi-AZ' : ''}`,
    resources: [at.redis],
    of: redis,
    expected: ['redis', cache.nodeType, cache.multiAz ? 'enabled' : 'disabled'],
    found: (it) => [it.Engine, it.CacheNodeType, it.MultiAZ],
  }),
  says({
    statement: 'Secrets Manager: WhatsApp tokens, LLM keys',
    resources: Object.keys(application.secrets).map(
      (it) => `module.secrets.aws_secretsmanager_secret.this["${it}"] (of the bootstrap root)`,
    ),
    of: applicationSecrets,
    expected: Object.keys(application.secrets),
    found: (all) => all.filter((it) => it.DeletedDate === undefined).map((it) => it.Name),
  }),
  says({
    statement: 'CloudWatch: metrics',
    resources: ['module.cluster.aws_ecs_cluster.this', 'module.dashboard.aws_cloudwatch_dashboard.this'],
    of: together({ cluster, dashboard }),
    expected: { containerInsights: 'enabled', 'not on the dashboard': [] },
    found: (it) => ({
      containerInsights: it.cluster.settings?.find((one) => one.name === 'containerInsights')?.value,
      'not on the dashboard': shownFirst.filter((title) => !it.dashboard.includes(title)),
    }),
  }),
  ...(operations.requestsPerAddress === null
    ? []
    : [
        says({
          statement: 'WAF: protect webhook endpoint from noise/scans',
          resources: [at.firewall, 'module.web_firewall.aws_wafv2_web_acl_association.this["load-balancer"]'],
          of: webFirewall,
          expected: [
            `blocks more than ${operations.requestsPerAddress} requests in 300 s`,
            ...['AmazonIpReputationList', 'CommonRuleSet', 'KnownBadInputsRuleSet'].map((it) => `blocks AWSManagedRules${it}`),
          ],
          found: (it) => it.rules.filter((one) => !one.startsWith('blocks paths')),
        }),
      ]),
];

/** What people look at first. */
const shownFirst = [
  'Alarms',
  'Requests',
  'Response time in seconds',
  'Tasks',
  'Waiting jobs',
  'Age of the oldest job in seconds',
  'Failed jobs',
];

interface Counted {
  readonly launchType?: string | undefined;
  readonly desiredCount?: number | undefined;
  readonly runningCount?: number | undefined;
}

const running = ({ launchType, desiredCount = 0, runningCount = 0 }: Counted, atLeast: number): unknown[] => [
  launchType,
  desiredCount >= atLeast ? true : `${desiredCount} wanted`,
  runningCount >= desiredCount ? true : `${runningCount} of ${desiredCount} run`,
];
