import { z } from 'zod';
import { fargateMemory } from '../../../aws/fargate';
import { rule } from '../../../core/environment/rule';
import { repeated } from '../network-rules';

const task = z.object({ cpu: z.number(), memory: z.number() });
const tasks = z.object({ api: task, worker: task });
const counts = z.object({ minTasks: z.number(), maxTasks: z.number() });
const services = ['api', 'worker'] as const;
const texts = z.array(z.string());

/** Sizes that are many by their steps. */
function inWords(sizes: readonly number[]): string {
  const [first = 0, second = first] = sizes;
  return sizes.length > 8 ? `${first} to ${sizes.at(-1) ?? first} in steps of ${second - first}` : sizes.join(', ');
}

/** What must hold between the values of meCove on ECS. */
export const ecsRules = [
  rule('a task has a size that Fargate has', tasks, (it) =>
    services.flatMap((service) => {
      const { cpu, memory } = it[service];
      const sizes = fargateMemory(cpu);
      if (sizes === undefined || sizes.includes(memory)) return [];
      const fix = `use ${inWords(sizes)}`;
      return [{ path: [service, 'memory'], reason: `Fargate has no task of ${cpu} CPU units and ${memory} MiB`, fix }];
    }),
  ),
  ...services.map((service) =>
    rule(`${service}: there are no more tasks at least than at most`, z.object({ [service]: counts }), (it) => {
      const { minTasks, maxTasks } = it[service] ?? { minTasks: 0, maxTasks: 0 };
      return minTasks <= maxTasks
        ? []
        : [
            {
              path: [service, 'minTasks'],
              reason: `is ${minTasks}, but maxTasks is ${maxTasks}`,
              fix: 'lower it, or raise maxTasks',
            },
          ];
    }),
  ),
  rule('the domain lies in its zone', z.object({ domain: z.string(), hostedZone: z.string() }), ({ domain, hostedZone }) =>
    domain === hostedZone || domain.endsWith(`.${hostedZone}`)
      ? []
      : [
          {
            path: ['domain'],
            reason: `${domain} does not lie in the zone ${hostedZone}`,
            fix: `use a name such as api.${hostedZone}, or the zone of the domain`,
          },
        ],
  ),
  rule(
    'RDS keeps no password of a database that has a copy',
    z.object({
      database: z.object({
        masterUserPassword: z.string().default('managed'),
        readReplicaClass: z.string().nullable().default(null),
      }),
    }),
    ({ database }) =>
      database.masterUserPassword !== 'managed' || database.readReplicaClass === null
        ? []
        : [
            {
              path: ['database', 'readReplicaClass'],
              reason: 'RDS makes no read replica of a database whose password it manages',
              fix: "set database.masterUserPassword to 'generated', or remove the replica",
            },
          ],
  ),
  rule(
    'storage grows',
    z.object({ database: z.object({ allocatedStorage: z.number(), maxAllocatedStorage: z.number() }) }),
    ({ database }) =>
      database.maxAllocatedStorage > database.allocatedStorage
        ? []
        : [
            {
              path: ['database', 'maxAllocatedStorage'],
              reason: `${database.maxAllocatedStorage} is not above allocatedStorage ${database.allocatedStorage}`,
              fix: 'raise it',
            },
          ],
  ),
  rule(
    'Redis has a copy where it stands in several zones',
    z.object({
      redis: z.object({ replicas: z.number().default(1), multiAz: z.boolean().default(true) }),
    }),
    ({ redis }) =>
      redis.replicas > 0 || !redis.multiAz
        ? []
        : [
            {
              path: ['redis', 'replicas'],
              reason: 'is 0, but multiAz needs a copy that takes over',
              fix: 'use at least 1, or set multiAz to false',
            },
          ],
  ),
  rule('queues differ', z.object({ worker: z.object({ queues: texts }) }), ({ worker }) =>
    repeated(worker.queues, ['worker', 'queues'], 'remove one of them'),
  ),
  rule(
    'a variable comes from one place',
    z.object({
      application: z.object({ secrets: z.record(z.string(), texts), environment: z.record(z.string(), z.string()).default({}) }),
    }),
    ({ application: { secrets, environment } }) => {
      const places = [
        ...Object.keys(environment).map((name) => ({ name, path: ['application', 'environment', name] })),
        ...Object.entries(secrets).flatMap(([secret, names]) =>
          names.map((name, i) => ({ name, path: ['application', 'secrets', secret, i] })),
        ),
      ];
      return places
        .filter(({ name }, i) => places.findIndex((it) => it.name === name) < i)
        .map(({ name, path }) => ({ path, reason: `${name} is set a second time here`, fix: 'keep one of the two' }));
    },
  ),
];
