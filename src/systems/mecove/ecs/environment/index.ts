import { z } from 'zod';
import { domain, environmentFields } from '../../../../core/environment/fields';
import { application } from './application';
import { database, redis } from './data';
import { network } from './network';
import { operations } from './operations';
import { api, worker } from './services';

/** What an environment of meCove on ECS may say: each decision that "AWS Deployment Architecture" leaves open, with a default for production. */
export const ecsEnvironment = z.strictObject({
  ...environmentFields,
  compute: z.literal('ecs'),
  /** Domain of the API: Meta's webhooks go to it. */
  domain,
  /** Public zone in Route 53 that the domain lies in. */
  hostedZone: domain,
  /** Refuses to delete database and load balancer; turn it off to take an environment down. */
  deletionProtection: z.boolean().default(true),
  network,
  api,
  worker,
  application,
  database,
  redis,
  operations,
});

export type EcsEnvironment = z.output<typeof ecsEnvironment>;
