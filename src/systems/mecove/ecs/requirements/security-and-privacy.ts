import { named, type Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { database } from './asked/database';
import { key } from './asked/key';
import { listeners } from './asked/load-balancer';
import { logGroups } from './asked/logs';
import { redis } from './asked/redis';
import { executionRoleOf, taskRoleOf } from './asked/roles';
import { secretNames } from './asked/secrets';
import { ofTasks, type TaskName, taskNames, tasks } from './asked/tasks';
import { type Aws, inSection, together } from './aws';

const says = inSection('4.9 Security & privacy');
const keyOf = 'module.key.aws_kms_key.this';

export const securityAndPrivacy = (env: EcsEnvironment): Requirement<Aws>[] => {
  const { name, region, account, application, database: db } = env;
  const readBy = (task: TaskName): string[] =>
    ['database', ...(task === 'migrate' ? [] : ['redis', ...Object.keys(application.secrets)])].sort();
  const query = { sslmode: 'require', sslaccept: db.verifyCertificate ? 'strict' : 'accept_invalid_certs' };
  return [
    says({
      statement: 'Encryption at rest: RDS encryption enabled',
      resources: [at.database, keyOf],
      of: together({ database, key }),
      expected: [true, 'its key'],
      found: (it) => [it.database.StorageEncrypted, named(it.database.KmsKeyId, { 'its key': it.key.arn })],
    }),
    says({
      statement: 'Encryption at rest: ElastiCache encryption enabled',
      resources: [at.redis, keyOf],
      of: together({ redis, key }),
      expected: [true, 'its key'],
      found: (it) => [it.redis.AtRestEncryptionEnabled, named(it.redis.KmsKeyId, { 'its key': it.key.arn })],
    }),
    says({
      statement: 'Encryption at rest: logs of the tasks, by a key that AWS renews',
      resources: [keyOf, ...taskNames.map((it) => `module.${it}.aws_cloudwatch_log_group.this`)],
      of: together({ logGroups, key }),
      expected: { key: ['CUSTOMER', 'Enabled', true], logs: taskNames.map(() => 'its key') },
      found: (it) => ({
        key: [it.key.manager, it.key.state, it.key.rotates],
        logs: taskNames.map((one) => named(it.logGroups[`/ecs/${name}-${one}`]?.kmsKeyId, { 'its key': it.key.arn })),
      }),
    }),
    says({
      statement: 'Encryption in transit: HTTPS everywhere (ALB/ACM)',
      resources: [at.https, 'module.load_balancer.aws_lb_listener.http'],
      of: listeners,
      expected: { ports: [443, 80], http: ['redirect', 'HTTP_301', 'HTTPS', '443'], https: ['HTTPS', 'TLS 1.2 and 1.3 only'] },
      found: ({ ports, http, https }) => {
        const [{ Type, RedirectConfig } = {}] = http.DefaultActions ?? [];
        const tls = /^ELBSecurityPolicy-TLS13-1-[23]-/.test(https.SslPolicy ?? '') ? 'TLS 1.2 and 1.3 only' : https.SslPolicy;
        return {
          ports,
          http: [Type, RedirectConfig?.StatusCode, RedirectConfig?.Protocol, RedirectConfig?.Port],
          https: [https.Protocol, tls],
        };
      },
    }),
    says({
      statement: `Encryption in transit: TLS to RDS${db.verifyCertificate ? ', whose certificate is checked' : ''}`,
      resources: [at.task('api'), at.task('worker'), at.task('migrate')],
      of: tasks,
      expected: { api: query, worker: query, migrate: query },
      found: (all) =>
        ofTasks(all, taskNames, (it) => {
          const { sslmode, sslaccept } = Object.fromEntries(new URLSearchParams(it.variables['PGQUERY']));
          return { sslmode, sslaccept };
        }),
    }),
    ...taskNames.map((task) =>
      says({
        statement: `IAM: least privilege to start ${task} (read secrets, write logs, pull the image)`,
        resources: [`module.${task}.aws_iam_role.execution`, `module.${task}.aws_iam_role_policy.execution`],
        of: together({ role: executionRoles[task], secretNames, key }),
        expected: [
          `${pull}: arn:aws:ecr:${region}:${account}:repository/${application.image.repository}`,
          'ecr:GetAuthorizationToken: *',
          'kms:Decrypt: its key',
          `logs:CreateLogStream, logs:PutLogEvents: arn:aws:logs:${region}:${account}:log-group:/ecs/${name}-${task}:*`,
          `secretsmanager:GetSecretValue, ssm:GetParameters: ${readBy(task).join(', ')}`,
        ],
        found: (it) =>
          it.role
            .map(
              ({ actions, resources }) =>
                `${actions.join(', ')}: ${resources
                  .map((one) => named(it.secretNames.ofArn(one), { 'its key': it.key.arn }))
                  .sort()
                  .join(', ')}`,
            )
            .sort(),
      }),
    ),
    says({
      statement: 'IAM: task role with least privilege: the code calls AWS for nothing but what the environment adds',
      resources: taskNames.map((it) => `module.${it}.aws_iam_role.task`),
      of: taskRoles(allowed(application).length > 0),
      expected: { api: allowed(application), worker: allowed(application), migrate: [] },
      found: (it) => Object.fromEntries(taskNames.map((one) => [one, it[one].map(({ actions }) => actions.join(', ')).sort()])),
    }),
  ];
};

const pull = 'ecr:BatchCheckLayerAvailability, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer';

const executionRoles = { api: executionRoleOf('api'), worker: executionRoleOf('worker'), migrate: executionRoleOf('migrate') };
const taskRoles = (policy: boolean) =>
  together({
    api: taskRoleOf('api', { policy }),
    worker: taskRoleOf('worker', { policy }),
    migrate: taskRoleOf('migrate', { policy: false }),
  });

const shell = ['CreateControlChannel', 'CreateDataChannel', 'OpenControlChannel', 'OpenDataChannel']
  .map((it) => `ssmmessages:${it}`)
  .join(', ');
const traces = 'xray:GetSamplingRules, xray:GetSamplingTargets, xray:PutTelemetryRecords, xray:PutTraceSegments';
const allowed = ({ executeCommand, tracing }: EcsEnvironment['application']): string[] => [
  ...(executeCommand ? [shell] : []),
  ...(tracing === 'xray' ? [traces] : []),
];
