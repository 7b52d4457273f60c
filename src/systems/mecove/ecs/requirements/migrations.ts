import type { Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { tasks } from './asked/tasks';
import { type Aws, inSection } from './aws';

const says = inSection('4.6 Migrations (Prisma)');
const command = 'pnpm prisma migrate deploy';

export const migrations = ({ application }: EcsEnvironment): Requirement<Aws>[] => [
  says({
    statement: `CI/CD runs migrations once per deploy: a one-off ECS task, ${command}`,
    resources: [at.task('migrate')],
    of: tasks,
    expected: [command, 'ACTIVE', ['FARGATE']],
    found: ({ migrate }) => [migrate.command, migrate.status, migrate.requiresCompatibilities],
  }),
  application.migrations === 'task'
    ? says({
        statement: 'API does not run migrations on boot (concurrent migrations)',
        resources: [at.task('api')],
        of: tasks,
        expected: false,
        found: ({ api }) => api.command.includes('prisma migrate'),
      })
    : says({
        statement: 'API runs migrations on boot',
        resources: [at.task('api')],
        of: tasks,
        expected: true,
        found: ({ api }) => api.command.includes(command),
      }),
];
