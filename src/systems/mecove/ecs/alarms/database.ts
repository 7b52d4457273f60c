import type { EcsEnvironment } from '../environment';
import type { AlarmTable, Watched } from './alarm';

const namespace = 'AWS/RDS';
const GiB = 1024 ** 3;

/** Section 4.8: "RDS CPU/storage, connections, replication lag". */
export function databaseAlarms({ api, worker, database }: EcsEnvironment, watched: Watched): AlarmTable {
  const of = (metricName: string) => ({
    namespace,
    metricName,
    dimensions: { DBInstanceIdentifier: watched.database.identifier },
  });
  const free = Math.max(2, Math.round(database.allocatedStorage / 10));
  // One more task each while a deployment replaces them, and one that migrates.
  const connections = (2 * (api.maxTasks + worker.maxTasks) + 1) * database.connectionsPerTask;
  return {
    'database-cpu': {
      because:
        'The processor is busy above 80 % for a quarter of an hour: queries queue up. Burstable classes then live on credits.',
      paragraph: 'the-database-is-busy',
      ...of('CPUUtilization'),
      statistic: 'Average',
      threshold: 80,
      evaluationPeriods: 15,
    },
    'database-storage': {
      because: `Less than ${free} GiB are free, a tenth: RDS grows the storage by itself up to ${database.maxAllocatedStorage} GiB, at most once in six hours. A full database stops.`,
      paragraph: 'the-database-is-full',
      ...of('FreeStorageSpace'),
      statistic: 'Minimum',
      threshold: free * GiB,
      comparisonOperator: 'LessThanThreshold',
      evaluationPeriods: 5,
    },
    'database-connections': {
      because: `More than ${connections} connections, which all tasks open at their most while they are replaced. Somebody opens more than connectionsPerTask.`,
      paragraph: 'too-many-connections',
      ...of('DatabaseConnections'),
      statistic: 'Maximum',
      threshold: connections,
      evaluationPeriods: 5,
    },
    ...(watched.replica !== undefined && {
      'database-replication-lag': {
        because:
          'The replica is more than a minute behind: reports show what was. Above 30 s RDS looks for the cause itself; a minute outlasts a vacuum.',
        paragraph: 'the-replica-is-behind',
        namespace,
        metricName: 'ReplicaLag',
        dimensions: { DBInstanceIdentifier: watched.replica.identifier },
        statistic: 'Maximum',
        threshold: 60,
        evaluationPeriods: 5,
      },
    }),
  };
}
