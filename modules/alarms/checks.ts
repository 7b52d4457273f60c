import {
  allTrue,
  choose,
  compact,
  contains,
  either,
  equal,
  greaterThan,
  ifSet,
  isEmpty,
  isNull,
  isSet,
  keys,
  length,
  listFor,
  not,
} from '../../src/core/expression';
import type { Checks } from '../../src/core/module';
import type { inputs } from './inputs';

export const checks: Checks<typeof inputs> = ({ metricAlarms, compositeAlarms }) => ({
  metricAlarms: [
    {
      condition: allTrue(
        listFor(metricAlarms, (it) => equal(isSet(it.metricName), isEmpty(it.metricQueries))),
      ),
      message: 'metric_alarms must each have either metric_name or metric_queries.',
    },
    {
      condition: allTrue(listFor(metricAlarms, (it) => equal(isSet(it.namespace), isSet(it.metricName)))),
      message: 'metric_alarms must each have a namespace with metric_name, and with that alone.',
    },
    {
      condition: allTrue(
        listFor(metricAlarms, (it) =>
          equal(length(compact([it.statistic, it.extendedStatistic])), choose(isNull(it.namespace), 0, 1)),
        ),
      ),
      message: 'metric_alarms must each have either statistic or extended_statistic with metric_name, and none without.',
    },
    {
      condition: allTrue(
        listFor(metricAlarms, (it) =>
          either(isSet(it.namespace), contains(listFor(it.metricQueries, (query) => query.returnData), true)),
        ),
      ),
      message: 'metric_alarms must have one of metric_queries with return_data.',
    },
    {
      condition: allTrue(
        listFor(metricAlarms, (it) =>
          ifSet(it.datapointsToAlarm, (points) => not(greaterThan(points, it.evaluationPeriods)), true),
        ),
      ),
      message: 'metric_alarms must have datapoints_to_alarm of at most evaluation_periods, or null.',
    },
  ],
  compositeAlarms: [
    {
      condition: allTrue(listFor(keys(compositeAlarms), (key) => not(contains(keys(metricAlarms), key)))),
      message: 'composite_alarms must not have a key of metric_alarms.',
    },
  ],
});
