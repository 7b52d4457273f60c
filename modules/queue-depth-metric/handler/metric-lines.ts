import type { Measured } from './queue';

/** What a metric is of. */
export interface Subject {
  readonly namespace: string;
  readonly queue: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Name → value or values, and their unit in CloudWatch. */
type Metrics = Readonly<Record<string, readonly [value: number | readonly number[], unit: 'Count' | 'Seconds' | 'Milliseconds']>>;

/** CloudWatch takes no more values of a metric from one line (its user guide, "Embedded metric format specification"). */
const valuesPerLine = 100;

/** Lines for the log in CloudWatch's embedded metric format, with the one dimension `Queue`. */
export function metricLines(subject: Subject, measured: Measured): object[] {
  const { queue } = subject;
  const warning = { level: 'WARN', queue, message: 'no such queue was ever opened: look at its name and at the prefix' };
  return [
    ...(measured.isKnown ? [] : [warning]),
    embedded(subject, {
      QueueDepth: [measured.depth, 'Count'],
      DelayedJobs: [measured.delayed, 'Count'],
      ActiveJobs: [measured.active, 'Count'],
      OldestJobAge: [measured.oldestAge, 'Seconds'],
      JobsFailed: [measured.failed, 'Count'],
      JobsCompleted: [measured.completed, 'Count'],
    }),
    ...parts(measured.durations).map((values) => embedded(subject, { JobDuration: [values, 'Milliseconds'] })),
  ];
}

const embedded = ({ namespace, queue, at }: Subject, metrics: Metrics): object => ({
  _aws: {
    Timestamp: at,
    CloudWatchMetrics: [
      {
        Namespace: namespace,
        Dimensions: [['Queue']],
        Metrics: Object.entries(metrics).map(([Name, [, Unit]]) => ({ Name, Unit })),
      },
    ],
  },
  Queue: queue,
  ...Object.fromEntries(Object.entries(metrics).map(([name, [value]]) => [name, value])),
});

const parts = (values: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(values.length / valuesPerLine) }, (_, i) =>
    values.slice(i * valuesPerLine, (i + 1) * valuesPerLine),
  );
