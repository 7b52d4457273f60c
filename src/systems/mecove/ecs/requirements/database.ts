import { named, type Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { database as instance, databaseSecret } from './asked/database';
import { redeploying, rules } from './asked/functions';
import { secretNames } from './asked/secrets';
import { ofTasks, tasks } from './asked/tasks';
import { type Aws, inSection, together } from './aws';

const says = inSection('4.3 Database (RDS Postgres)');

export const database = ({ name, database: db, application }: EcsEnvironment): Requirement<Aws>[] => {
  const managed = db.masterUserPassword === 'managed';
  const watched = ['database', 'redis', ...Object.keys(application.secrets)].sort();
  return [
    says({
      statement: `Multi-AZ: ${db.multiAz ? 'yes' : 'no'}`,
      resources: [at.database],
      of: instance,
      expected: db.multiAz,
      found: (it) => it.MultiAZ,
    }),
    says({
      statement: `storage autoscaling: from ${db.allocatedStorage} to ${db.maxAllocatedStorage} GiB`,
      resources: [at.database],
      of: instance,
      expected: [db.maxAllocatedStorage, 'gp3', true],
      found: (it) => [it.MaxAllocatedStorage, it.StorageType, Number(it.AllocatedStorage) >= db.allocatedStorage],
    }),
    says({
      statement: `backups + retention: ${db.backupRetentionDays} days`,
      resources: [at.database],
      of: instance,
      expected: [db.backupRetentionDays, db.backupWindow],
      found: (it) => [it.BackupRetentionPeriod, it.PreferredBackupWindow],
    }),
    says({
      statement: 'PITR',
      resources: [at.database],
      of: instance,
      expected: 'can be restored to a point in time',
      found: (it) => (it.LatestRestorableTime === undefined ? 'nothing to restore yet' : 'can be restored to a point in time'),
    }),
    managed
      ? says({
          statement: 'Credentials: traditional user/password in Secrets Manager, managed by RDS',
          resources: [at.database],
          of: together({ instance, databaseSecret }),
          expected: [db.username, 'active', 'that of the output', 'rds'],
          found: (it) => [
            it.instance.MasterUsername,
            it.instance.MasterUserSecret?.SecretStatus,
            named(it.instance.MasterUserSecret?.SecretArn, { 'that of the output': it.databaseSecret.ARN }),
            it.databaseSecret.OwningService,
          ],
        })
      : says({
          statement: 'Credentials: traditional user/password in Secrets Manager',
          resources: ['module.database.aws_secretsmanager_secret.master_user[0]'],
          of: together({ instance, databaseSecret }),
          expected: [db.username, `${name}/master-user`],
          found: (it) => [it.instance.MasterUsername, it.databaseSecret.Name],
        }),
    ...(managed
      ? [
          says({
            statement: `Credentials: replaced every ${db.passwordRotationDays} days`,
            resources: ['module.database.aws_secretsmanager_secret_rotation.this'],
            of: databaseSecret,
            expected: [true, db.passwordRotationDays],
            found: (it) => [it.RotationEnabled, it.RotationRules?.AutomaticallyAfterDays],
          }),
        ]
      : []),
    says({
      statement: 'Credentials: services are deployed anew when a secret changes',
      resources: [
        'module.redeploy.aws_lambda_function.this',
        'module.redeploy.aws_cloudwatch_event_rule.rotation',
        'module.redeploy.aws_cloudwatch_event_rule.schedule',
      ],
      of: together({ redeploying, rules, secretNames }),
      expected: {
        state: 'Active',
        secrets: watched,
        services: [`${name}-api`, `${name}-worker`],
        runs: ['an event', 'rate(5 minutes)'],
      },
      found: ({ redeploying: it, rules: all, secretNames: names }) => ({
        state: it.State,
        secrets: it.Environment?.Variables?.['SECRET_ARNS']?.split(' ').map(names.ofArn).sort(),
        services: it.Environment?.Variables?.['SERVICES']?.split(' ').sort(),
        runs: [all['redeploy-rotation'], all['redeploy-schedule']],
      }),
    }),
    says({
      statement: `Connection management: Prisma opens ${db.connectionsPerTask} connections in each task`,
      resources: [at.task('api'), at.task('worker'), at.task('migrate')],
      of: tasks,
      expected: {
        api: String(db.connectionsPerTask),
        worker: String(db.connectionsPerTask),
        migrate: String(db.connectionsPerTask),
      },
      found: (all) =>
        ofTasks(all, ['api', 'worker', 'migrate'], (it) => new URLSearchParams(it.variables['PGQUERY']).get('connection_limit')),
    }),
  ];
};
