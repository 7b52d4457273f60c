import type { Ref } from '../../../../core/expression';
import type { EcsEnvironment } from '../environment';
import type { AlarmTable, Watched } from './alarm';
import { tasksMissing } from './tasks-missing';

const errorsOf = ({ functionName }: { readonly functionName: Ref<string> }) => ({
  metric: { namespace: 'AWS/Lambda', metricName: 'Errors', dimensions: { FunctionName: functionName }, stat: 'Sum' },
});

/** Section 4.8: "Worker: queue depth, job failures, job duration, oldest job age", of each queue. */
export function workerAlarms({ worker }: EcsEnvironment, watched: Watched): AlarmTable {
  const deep = 5 * worker.scaling.waitingJobs;
  const perQueue = worker.queues.map((queue): AlarmTable => {
    const of = (metricName: string) => ({ namespace: watched.queues.namespace, metricName, dimensions: { Queue: queue } });
    const key = `queue-${queue.replaceAll('.', '-')}`;
    return {
      [`${key}-depth`]: {
        because: `More than ${deep} jobs wait for a quarter of an hour, five times what adds tasks: scaling has not helped, or is at its end.`,
        paragraph: 'a-queue-is-long',
        ...of('QueueDepth'),
        statistic: 'Minimum',
        threshold: deep,
        evaluationPeriods: 15,
        treatMissingData: 'ignore',
      },
      [`${key}-oldest-job-age`]: {
        because: `A job has waited longer than ${worker.lateAfterSeconds} s: somebody waits for an answer.`,
        paragraph: 'a-queue-is-long',
        ...of('OldestJobAge'),
        statistic: 'Maximum',
        threshold: worker.lateAfterSeconds,
        evaluationPeriods: 3,
        treatMissingData: 'ignore',
      },
      [`${key}-failures`]: {
        because:
          'Jobs have failed for good, after their last try, in three of five minutes: an LLM provider or Meta refuses us, or a release is broken. A single failure wakes nobody.',
        paragraph: 'jobs-fail',
        ...of('JobsFailed'),
        statistic: 'Sum',
        threshold: 0,
        evaluationPeriods: 5,
        datapointsToAlarm: 3,
        treatMissingData: 'notBreaching',
      },
      [`${key}-duration`]: {
        because: `One in twenty jobs takes longer than ${worker.longestJobSeconds} s: an LLM provider is slow. Jobs that outlast ${worker.stopTimeoutSeconds} s are cut off by a deployment, and tried again.`,
        paragraph: 'jobs-take-long',
        ...of('JobDuration'),
        extendedStatistic: 'p95',
        threshold: worker.longestJobSeconds * 1000,
        evaluationPeriods: 10,
        datapointsToAlarm: 5,
        treatMissingData: 'notBreaching',
      },
    };
  });
  return Object.assign(
    {
      'worker-tasks-missing': tasksMissing(watched.cluster, watched.worker, worker.minTasks),
      'functions-fail': {
        because:
          'The function that measures the queues, or the one that redeploys after a rotation, has failed three times in a quarter of an hour. One failure is made good by the next run.',
        paragraph: 'the-queues-are-not-measured',
        metricQueries: {
          failed: { expression: 'FILL(measuring, 0) + FILL(redeploying, 0)', label: 'Failed runs', returnData: true },
          measuring: errorsOf(watched.queues),
          redeploying: errorsOf(watched.redeploy),
        },
        threshold: 0,
        evaluationPeriods: 15,
        datapointsToAlarm: 3,
        treatMissingData: 'notBreaching',
      },
      'queues-unmeasured': {
        because: 'The queues have not been measured for ten minutes: neither scaling nor the alarms of the queues can see them.',
        paragraph: 'the-queues-are-not-measured',
        namespace: watched.queues.namespace,
        metricName: 'QueueDepth',
        dimensions: { Queue: worker.queues[0] ?? '' },
        statistic: 'SampleCount',
        threshold: 1,
        comparisonOperator: 'LessThanThreshold',
        evaluationPeriods: 10,
        treatMissingData: 'breaching',
      },
    },
    ...perQueue,
  ) as AlarmTable;
}
