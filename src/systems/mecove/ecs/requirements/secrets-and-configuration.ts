import type { Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { secretNames } from './asked/secrets';
import { ofTasks, taskNames, tasks } from './asked/tasks';
import { type Aws, inSection, together } from './aws';

const says = inSection('4.5 Secrets & configuration');
const containers = [at.task('api'), at.task('worker'), at.task('migrate')];

/** What every container says in clear, besides what the environment adds. */
const known = ['NODE_ENV', 'PGDATABASE', 'PGHOST', 'PGPORT', 'PGQUERY', 'PORT'];

export const secretsAndConfiguration = ({ application }: EcsEnvironment): Requirement<Aws>[] => [
  ...Object.entries(application.secrets).map(([secret, variables]) =>
    says({
      statement: `Secrets: ${variables.join(', ')} from ${secret}`,
      resources: [`data.aws_secretsmanager_secret.${secret.replace(/\W/g, '_')}`, at.task('api'), at.task('worker')],
      of: together({ tasks, secretNames }),
      expected: Object.fromEntries(['api', 'worker'].map((it) => [it, variables.map((key) => `${secret}, ${key}`)])),
      found: (it) =>
        ofTasks(it.tasks, ['api', 'worker'], (one) => variables.map((key) => it.secretNames.ofReference(one.secrets[key]))),
    }),
  ),
  says({
    statement: 'Secrets: DB credentials (RDS secret)',
    resources: containers,
    of: together({ tasks, secretNames }),
    expected: Object.fromEntries(taskNames.map((it) => [it, ['database, username', 'database, password']])),
    found: (it) =>
      ofTasks(it.tasks, taskNames, (one) => ['PGUSER', 'PGPASSWORD'].map((key) => it.secretNames.ofReference(one.secrets[key]))),
  }),
  says({
    statement: 'Secrets: do not put in plain env files in prod',
    resources: containers,
    of: tasks,
    expected: { api: [], worker: [], migrate: [] },
    found: (all) =>
      ofTasks(all, taskNames, (it) =>
        Object.keys(it.variables).filter((one) => !known.includes(one) && !(one in application.environment)),
      ),
  }),
  says({
    statement: `Non-secrets (config): ${Object.keys(application.environment).join(', ') || 'none'}`,
    resources: [at.task('api'), at.task('worker')],
    of: tasks,
    expected: { api: application.environment, worker: application.environment },
    found: (all) =>
      ofTasks(all, ['api', 'worker'], (it) =>
        Object.fromEntries(Object.keys(application.environment).map((key) => [key, it.variables[key]])),
      ),
  }),
];
