import type { Expression, Ref } from '../../../../core/expression';

type Text = string | Expression<string>;
type Dimensions = Readonly<Record<string, Text>>;
type Statistic = 'Average' | 'Maximum' | 'Minimum' | 'SampleCount' | 'Sum';

interface Query {
  readonly expression?: string;
  readonly metric?: {
    readonly namespace: Text;
    readonly metricName: string;
    readonly dimensions: Dimensions;
    readonly stat: string;
    readonly period?: number;
  };
  readonly label?: string;
  readonly returnData?: boolean;
}

/** An alarm on a metric, with what whoever is woken by it wants to know. */
export interface Alarm {
  /** What is wrong, and why this threshold. */
  readonly because: string;
  /** Heading of the runbook that says what to do. */
  readonly paragraph: string;
  readonly namespace?: Text;
  readonly metricName?: string;
  readonly dimensions?: Dimensions;
  readonly statistic?: Statistic;
  readonly extendedStatistic?: string;
  readonly metricQueries?: Readonly<Record<string, Query>>;
  readonly threshold: number;
  readonly comparisonOperator?:
    'GreaterThanOrEqualToThreshold' | 'GreaterThanThreshold' | 'LessThanOrEqualToThreshold' | 'LessThanThreshold';
  /** Minutes that are looked at. */
  readonly evaluationPeriods: number;
  /** Minutes of these that must be bad; all, if left out. */
  readonly datapointsToAlarm?: number;
  readonly treatMissingData?: 'breaching' | 'ignore' | 'missing' | 'notBreaching';
}

export type AlarmTable = Readonly<Record<string, Alarm>>;

/** What the alarms look at. */
export interface Watched {
  readonly cluster: { readonly name: Ref<string> };
  readonly api: { readonly name: Ref<string> };
  readonly worker: { readonly name: Ref<string> };
  readonly loadBalancer: { readonly arnSuffix: Ref<string>; readonly targetGroupArnSuffixes: Ref<Record<string, string>> };
  readonly database: { readonly identifier: Ref<string> };
  readonly replica: { readonly identifier: Ref<string> } | undefined;
  readonly redis: { readonly memberClusterIds: Ref<string[]> };
  readonly queues: { readonly namespace: Ref<string>; readonly functionName: Ref<string> };
  readonly redeploy: { readonly functionName: Ref<string> };
}
