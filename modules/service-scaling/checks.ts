import {
  allTrue,
  choose,
  compact,
  contains,
  equal,
  greaterThan,
  hasAny,
  isNull,
  isSet,
  keys,
  length,
  listFor,
  not,
} from '../../src/core/expression';
import type { Checks } from '../../src/core/module';
import type { inputs } from './inputs';

export const checks: Checks<typeof inputs> = (input) => ({
  maxCapacity: [
    {
      condition: not(greaterThan(input.minCapacity, input.maxCapacity)),
      message: 'max_capacity must not be below min_capacity.',
    },
  ],
  targetTracking: [
    {
      condition: allTrue(
        listFor(input.targetTracking, (it) =>
          choose(isNull(it.predefinedMetric), isSet(it.customMetric), isNull(it.customMetric)),
        ),
      ),
      message: 'target_tracking must each have either predefined_metric or custom_metric.',
    },
  ],
  step: [
    {
      condition: allTrue(
        listFor(input.step, ({ metric }) => equal(length(compact([metric.statistic, metric.extendedStatistic])), 1)),
      ),
      message: 'step must each have either statistic or extended_statistic.',
    },
    {
      condition: allTrue(listFor(input.step, (it) => hasAny(it.adjustments))),
      message: 'step must each have adjustments.',
    },
    {
      condition: allTrue(listFor(keys(input.step), (key) => not(contains(keys(input.targetTracking), key)))),
      message: 'step must not have a key of target_tracking.',
    },
  ],
});
