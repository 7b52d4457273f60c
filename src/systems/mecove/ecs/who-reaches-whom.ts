import type { EcsEnvironment } from './environment';

const everyone = '0.0.0.0/0';
const [http, https, postgres, redis] = [80, 443, 5432, 6379];

interface Flow {
  readonly from: string;
  readonly to: string;
  readonly port: number;
}

/** The security groups of a root, by key. */
export const groups = ({ name }: EcsEnvironment) => ({
  'load-balancer': { name: `${name}-load-balancer`, description: 'The load balancer: web' },
  api: { name: `${name}-api`, description: 'Tasks of the API' },
  worker: { name: `${name}-worker`, description: 'Tasks of the worker: nobody reaches them' },
  migrate: { name: `${name}-migrate`, description: 'Tasks that bring the database up to date' },
  metrics: { name: `${name}-metrics`, description: 'The function that measures the queues' },
  redis: { name: `${name}-redis`, description: 'Redis: tasks and metrics only' },
  database: { name: `${name}-database`, description: 'PostgreSQL: tasks only' },
  endpoints: { name: `${name}-endpoints`, description: 'Interface endpoints of AWS services' },
});

/** Who may reach whom (requirement, sections 3 and 4.2). Groups that stand in no `from` reach nobody. */
export const flows = (env: EcsEnvironment, apiPort: number): Record<string, Flow> => ({
  ...Object.fromEntries(
    env.network.ingressCidrs.flatMap((cidr) => [
      [`http-from-${cidr}`, { from: cidr, to: 'load-balancer', port: http }],
      [`https-from-${cidr}`, { from: cidr, to: 'load-balancer', port: https }],
    ]),
  ),
  'load-balancer-to-api': { from: 'load-balancer', to: 'api', port: apiPort },
  // Meta's Graph API and the LLM providers have no ranges of addresses that stay.
  'api-to-internet': { from: 'api', to: everyone, port: https },
  'worker-to-internet': { from: 'worker', to: everyone, port: https },
  // The image and the logs, where there are no endpoints.
  'migrate-to-internet': { from: 'migrate', to: everyone, port: https },
  // The secret of Redis.
  'metrics-to-internet': { from: 'metrics', to: everyone, port: https },
  ...Object.fromEntries(
    ['api', 'worker', 'migrate', 'metrics'].map((from) => [`${from}-to-endpoints`, { from, to: 'endpoints', port: https }]),
  ),
  ...Object.fromEntries(
    ['api', 'worker', 'migrate'].map((from) => [`${from}-to-database`, { from, to: 'database', port: postgres }]),
  ),
  ...Object.fromEntries(['api', 'worker', 'metrics'].map((from) => [`${from}-to-redis`, { from, to: 'redis', port: redis }])),
});
