import type { Rehearsed } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';

const inFile =
  (file: string, ...resources: string[]) =>
  (section: string, statement: string, test: string): Rehearsed => ({
    section,
    statement,
    test,
    file: `__tests__/${file}`,
    resources,
  });

const releases = inFile(
  'releases/releases.integration.test.ts',
  at.service('api'),
  at.task('api'),
  'module.api.aws_ssm_parameter.image',
);
const roles = inFile(
  'releases/releases.integration.test.ts',
  'module.api.aws_iam_role.execution',
  'module.api.aws_iam_role.task',
);
const containers = inFile(
  'systems/mecove/ecs/containers.integration.test.ts',
  at.task('api'),
  at.task('worker'),
  at.task('migrate'),
);
const measured = inFile('modules/queue-depth-metric/handler.integration.test.ts', 'module.queues.aws_lambda_function.this');
const redeployed = inFile('modules/redeploy-on-rotation/handler.integration.test.ts', 'module.redeploy.aws_lambda_function.this');

/** What the document says about what happens over time, which no single answer of AWS shows. */
export const rehearsed = ({ database }: EcsEnvironment): Rehearsed[] => [
  measured(
    '4.1 Compute & scaling',
    'BullMQ queue depth (Worker)',
    'jobs that wait, have a priority, are delayed or active are told apart',
  ),
  measured(
    '4.1 Compute & scaling',
    'BullMQ job age (Worker)',
    'the oldest job is found at either end, behind more urgent ones, and counted from the end of its delay',
  ),
  measured(
    '4.1 Compute & scaling',
    'BullMQ failure rate (Worker)',
    'what ended in the interval is counted, and how long each completed job took',
  ),
  releases(
    '4.1 Compute & scaling',
    'Terraform leaves the number of tasks to autoscaling',
    'a change of CPU and environment by Terraform keeps the image that was released and the number of tasks',
  ),
  containers(
    '4.3 Database (RDS Postgres)',
    'Credentials: the password that RDS makes reaches Prisma',
    'a container gets one URL of the database, in which any password that RDS makes stands whole',
  ),
  ...(database.masterUserPassword === 'managed'
    ? [
        redeployed(
          '4.3 Database (RDS Postgres)',
          'Credentials: services get a password that RDS replaced',
          'services that are older than a change of a secret are redeployed, once',
        ),
      ]
    : []),
  roles(
    '4.9 Security & privacy',
    'IAM: least privilege: everything else is refused',
    'each role does all that it must, and is refused everything else',
  ),
  releases(
    '5) Suggested “first production” AWS layout',
    'CI/CD: images are deployed outside Terraform',
    'whenever Terraform is applied during a release, the new image runs, and afterwards there is nothing to apply',
  ),
  releases(
    '5) Suggested “first production” AWS layout',
    'CI/CD: a release that fails changes nothing',
    'a release that fails never brings back the first image, and leaves the one before it with nothing to apply',
  ),
];
