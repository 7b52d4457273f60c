import type { EcsEnvironment } from '../environment';

type Wanted = Readonly<Record<string, string>>;
const balancer = 'the load balancer';
const target = `${balancer}, the target group`;
const minutes = (of: number, bad = of): string => `${bad} of ${of} min`;
const each = (keys: readonly string[], alarm: (key: string) => readonly [string, string]): Wanted =>
  Object.fromEntries(keys.map(alarm));

/** The metrics of the requirement's section 4.8, item by item: alarm → what it looks at, and when it is bad. */
export function wantedAlarms({ name, api, worker, database, redis }: EcsEnvironment): Readonly<Record<string, Wanted>> {
  const nodes = Array.from({ length: redis.replicas + 1 }, (_, i) => String(i + 1));
  const ofNode = (item: string, statistic: string, metric: string, when: string): Wanted =>
    each(nodes, (node) => [`redis-${node}-${item}`, `${statistic} ${metric} of ${name}-${node.padStart(3, '0')} ${when}`]);
  const ofQueue = (item: string, statistic: string, metric: string, when: string): Wanted =>
    each(worker.queues, (queue) => [`queue-${queue.replaceAll('.', '-')}-${item}`, `${statistic} ${metric} of ${queue} ${when}`]);
  const ofTasks = (service: string, atLeast: number): Wanted => ({
    [`${service}-tasks-missing`]: `Minimum RunningTaskCount of ${name}, ${name}-${service} < ${atLeast}, ${minutes(10)}`,
  });
  // Twice what all tasks open: three for each queue of a worker, one for each of the API, and one more of each task for batching.
  const toRedis = 2 * (worker.maxTasks * (3 * worker.queues.length + 1) + api.maxTasks * (worker.queues.length + 1));
  // All tasks twice, while they are replaced, and the one that migrates.
  const toDatabase = (2 * (api.maxTasks + worker.maxTasks) + 1) * database.connectionsPerTask;
  const free = Math.max(2, Math.round(database.allocatedStorage / 10)) * 1024 ** 3;
  return {
    'API 5xx rate': { 'api-5xx-rate': `HTTPCode_ELB_5XX_Count + HTTPCode_Target_5XX_Count + RequestCount > 1, ${minutes(5, 3)}` },
    'API latency': {
      'api-latency': `p95 TargetResponseTime of ${target} > ${api.scaling.responseTimeSeconds}, ${minutes(10, 8)}`,
    },
    'ALB target health': {
      'api-no-healthy-target': `Minimum HealthyHostCount of ${target} < 1, ${minutes(2)}`,
      'api-unhealthy-targets': `Maximum UnHealthyHostCount of ${target} > 0, ${minutes(3)}`,
    },
    'as many tasks as there must be': { ...ofTasks('api', api.minTasks), ...ofTasks('worker', worker.minTasks) },
    'Redis CPU': ofNode('cpu', 'Average', 'EngineCPUUtilization', `> 80, ${minutes(10)}`),
    'Redis memory': ofNode('memory', 'Maximum', 'DatabaseMemoryUsagePercentage', `> 75, ${minutes(5)}`),
    'Redis evictions': ofNode('evictions', 'Sum', 'Evictions', `> 0, ${minutes(1)}`),
    'Redis connection count': ofNode('connections', 'Maximum', 'CurrConnections', `> ${toRedis}, ${minutes(5)}`),
    'RDS CPU': { 'database-cpu': `Average CPUUtilization of ${name} > 80, ${minutes(15)}` },
    'RDS storage': { 'database-storage': `Minimum FreeStorageSpace of ${name} < ${free}, ${minutes(5)}` },
    'RDS connections': { 'database-connections': `Maximum DatabaseConnections of ${name} > ${toDatabase}, ${minutes(5)}` },
    ...(database.readReplicaClass !== null && {
      'RDS replication lag': { 'database-replication-lag': `Maximum ReplicaLag of ${name}-replica > 60, ${minutes(5)}` },
    }),
    'Worker: queue depth': ofQueue('depth', 'Minimum', 'QueueDepth', `> ${5 * worker.scaling.waitingJobs}, ${minutes(15)}`),
    'Worker: job failures': ofQueue('failures', 'Sum', 'JobsFailed', `> 0, ${minutes(5, 3)}`),
    'Worker: job duration': ofQueue('duration', 'p95', 'JobDuration', `> ${worker.longestJobSeconds * 1000}, ${minutes(10, 5)}`),
    'Worker: “oldest job age”': ofQueue(
      'oldest-job-age',
      'Maximum',
      'OldestJobAge',
      `> ${worker.lateAfterSeconds}, ${minutes(3)}`,
    ),
    'the queues are measured at all': {
      'queues-unmeasured': `SampleCount QueueDepth of ${worker.queues[0] ?? ''} < 1, ${minutes(10)}`,
      'functions-fail': `Errors + Errors > 0, ${minutes(15, 3)}`,
    },
  };
}
