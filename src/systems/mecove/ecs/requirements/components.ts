import { named, type Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { database } from './asked/database';
import { routing, targetGroup } from './asked/load-balancer';
import { redis } from './asked/redis';
import { secretNames } from './asked/secrets';
import { ofTasks, tasks } from './asked/tasks';
import { webFirewall } from './asked/web-firewall';
import { type Aws, inSection, reading, together } from './aws';

const says = inSection('1) What we’re deploying');
/** What Terraform itself says. */
const told = reading([], (aws) => Promise.resolve(aws.outputs));

export const components = ({ domain, application, database: db, operations }: EcsEnvironment): Requirement<Aws>[] => [
  says({
    statement: 'API container: Node.js HTTP server (port 3000)',
    resources: [at.task('api'), at.targetGroup],
    of: together({ tasks, targetGroup }),
    expected: { command: 'node dist/api/server.js', ports: [3000], PORT: '3000', 'target group': [3000, 'HTTP', 'ip'] },
    found: ({ tasks: { api }, targetGroup: to }) => ({
      command: api.command.split(' ').slice(-2).join(' '),
      ports: api.ports,
      PORT: api.variables['PORT'],
      'target group': [to.Port, to.Protocol, to.TargetType],
    }),
  }),
  says({
    statement: 'GET /health',
    resources: [at.targetGroup],
    of: targetGroup,
    expected: ['/health', '200'],
    found: (it) => [it.HealthCheckPath, it.Matcher?.HttpCode],
  }),
  says({
    statement: 'GET /webhooks/whatsapp (Meta webhook verification), POST /webhooks/whatsapp (inbound WhatsApp messages)',
    resources: ['output.webhook_url'],
    of: told,
    expected: `https://${domain}/webhooks/whatsapp`,
    found: (it) => it['webhook_url'],
  }),
  ...(application.debugPath === null
    ? []
    : [
        says({
          statement: `debug endpoints under ${application.debugPath}/* (should be disabled/guarded in prod): answered with 404`,
          resources: ['module.load_balancer.aws_lb_listener_rule.blocked["debug"]'],
          of: routing,
          expected: `${application.debugPath}, ${application.debugPath}/*: 404`,
          found: (all) => all[0],
        }),
      ]),
  ...(application.debugPath === null || operations.requestsPerAddress === null
    ? []
    : [
        says({
          statement: `debug endpoints under ${application.debugPath}/*: however they are written`,
          resources: [at.firewall],
          of: webFirewall,
          expected: `blocks paths from ${application.debugPath}`,
          found: (it) => it.rules[0],
        }),
      ]),
  says({
    statement: 'Worker container: BullMQ workers',
    resources: [at.task('worker')],
    of: tasks,
    expected: 'node dist/worker/worker.js',
    found: ({ worker }) => worker.command,
  }),
  says({
    statement: 'PostgreSQL (Prisma): persistent store for users, identities, messages, summaries',
    resources: [at.database, at.task('api'), at.task('worker'), at.task('migrate')],
    of: together({ database, tasks }),
    expected: {
      database: ['postgres', db.engineVersion, db.instanceClass, 'available'],
      PGHOST: { api: 'its address', worker: 'its address', migrate: 'its address' },
    },
    found: ({ database: it, tasks: all }) => ({
      database: [it.Engine, it.EngineVersion?.split('.')[0], it.DBInstanceClass, it.DBInstanceStatus],
      PGHOST: ofTasks(all, ['api', 'worker', 'migrate'], (one) =>
        named(one.variables['PGHOST'], { 'its address': it.Endpoint?.Address }),
      ),
    }),
  }),
  says({
    statement: 'Redis (BullMQ + batching state): queues + short-lived state and locks',
    resources: [at.redis, at.task('api'), at.task('worker')],
    of: together({ redis, tasks, secretNames }),
    expected: { redis: 'available', REDIS_URL: { api: 'redis, REDIS_URL', worker: 'redis, REDIS_URL' } },
    found: ({ redis: it, tasks: all, secretNames: names }) => ({
      redis: it.Status,
      REDIS_URL: ofTasks(all, ['api', 'worker'], (one) => names.ofReference(one.secrets['REDIS_URL'])),
    }),
  }),
];
