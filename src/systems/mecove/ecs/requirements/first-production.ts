import { named, type Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { subscribers } from './asked/alarms';
import { database } from './asked/database';
import { records } from './asked/dns';
import { certificate } from './asked/load-balancer';
import { groupIds, network, places } from './asked/network';
import { redis } from './asked/redis';
import { repository } from './asked/registry';
import { services } from './asked/services';
import { images, ofTasks, taskNames, tasks } from './asked/tasks';
import { type Aws, inSection, together } from './aws';

const says = inSection('5) Suggested “first production” AWS layout');
const image = (task: string): string => `module.${task}.aws_ssm_parameter.image`;

export const firstProduction = ({
  name,
  domain,
  application,
  database: db,
  redis: cache,
  operations,
}: EcsEnvironment): Requirement<Aws>[] => [
  says({
    statement: `${name}-api behind an ALB`,
    resources: [at.service('api'), at.group('api')],
    of: together({ services, places, network, groupIds }),
    expected: { groups: ['api'], 'let in': ['load-balancer'] },
    found: (it) => ({
      groups: it.places.groups(it.services.api.networkConfiguration?.awsvpcConfiguration?.securityGroups),
      'let in': it.places.groups(it.network.securityGroups[it.groupIds['api'] ?? '']?.ingress.map((one) => one.peer)),
    }),
  }),
  says({
    statement: `${name}-worker with no ingress`,
    resources: [at.service('worker'), at.group('worker')],
    of: together({ services, places, network, groupIds }),
    expected: { groups: ['worker'], 'let in': [] },
    found: (it) => ({
      groups: it.places.groups(it.services.worker.networkConfiguration?.awsvpcConfiguration?.securityGroups),
      'let in': it.places.groups(it.network.securityGroups[it.groupIds['worker'] ?? '']?.ingress.map((one) => one.peer)),
    }),
  }),
  says({
    statement: `RDS Postgres${db.multiAz ? ' (Multi-AZ)' : ''} + ElastiCache Redis${cache.multiAz ? ' (Multi-AZ)' : ''}`,
    resources: [at.database, at.redis],
    of: together({ database, redis }),
    expected: [db.multiAz, cache.multiAz ? 'enabled' : 'disabled'],
    found: (it) => [it.database.MultiAZ, it.redis.MultiAZ],
  }),
  says({
    statement: 'Secrets Manager for all external tokens/keys',
    resources: [at.task('api'), at.task('worker'), at.task('migrate')],
    of: tasks,
    expected: { api: [], worker: [], migrate: [] },
    found: (all) =>
      ofTasks(all, taskNames, (it) =>
        Object.entries(it.secrets)
          .filter(([, from]) => !from.startsWith('arn:aws:secretsmanager:'))
          .map(([variable]) => variable),
      ),
  }),
  says({
    statement: `Route53 + ACM for a stable webhook domain (${domain}): the certificate renews itself`,
    resources: [
      at.certificate,
      'module.certificate.aws_route53_record.validation',
      'module.certificate.aws_acm_certificate_validation.this',
    ],
    of: together({ certificate, records }),
    expected: ['DNS', 'SUCCESS', 'stands in the zone'],
    found: (it) => {
      const [{ ValidationMethod, ValidationStatus, ResourceRecord } = {}] = it.certificate?.DomainValidationOptions ?? [];
      const stands = it.records.some(
        (one) => one.Name === ResourceRecord?.Name && one.ResourceRecords?.[0]?.Value === ResourceRecord?.Value,
      );
      return [ValidationMethod, ValidationStatus, stands ? 'stands in the zone' : 'is missing in the zone'];
    },
  }),
  says({
    statement: `CloudWatch logs + alarms: ${operations.emails.join(', ')} get them`,
    resources: operations.emails.map((_, i) => `module.alarms.aws_sns_topic_subscription.this["mail-${i + 1}"]`),
    of: subscribers,
    expected: operations.emails.map((it) => `email ${it}`).sort(),
    found: (it) => it,
  }),
  says({
    statement: 'CI/CD: build once → push to ECR: a tag is never written again, and images are looked through',
    resources: [at.repository(application.image.repository)],
    of: repository,
    expected: ['IMMUTABLE', true],
    found: (it) => [it.imageTagMutability, it.imageScanningConfiguration?.scanOnPush],
  }),
  says({
    statement: 'CI/CD: the image that was released last is what runs, and what migrates',
    resources: taskNames.map(image),
    of: together({ tasks, images }),
    expected: { api: 'that of the parameter', worker: 'that of the parameter', migrate: 'that of the parameter' },
    found: (it) =>
      ofTasks(it.tasks, taskNames, ({ container }, task) => named(container.image, { 'that of the parameter': it.images[task] })),
  }),
  says({
    statement: 'CI/CD: deploy ECS services (rolling): none less than there were, and back to the old one where it fails',
    resources: [at.service('api'), at.service('worker')],
    of: services,
    expected: { api: ['ECS', 100, true, true], worker: ['ECS', 100, true, true] },
    found: (it) =>
      Object.fromEntries(
        (['api', 'worker'] as const).map((service) => {
          const {
            deploymentController,
            deploymentConfiguration: { minimumHealthyPercent, deploymentCircuitBreaker: breaker } = {},
          } = it[service];
          return [service, [deploymentController?.type ?? 'ECS', minimumHealthyPercent, breaker?.enable, breaker?.rollback]];
        }),
      ),
  }),
];
