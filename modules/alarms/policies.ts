import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'alarms-tell-nobody',
    reason: 'nobody has subscribed to the topic of the alarms: they are seen only by who looks',
    fix: 'add a subscription',
    applies: ({ subscriptions }) => subscriptions !== undefined && Object.keys(subscriptions).length === 0,
  },
  {
    rule: 'alarms-not-encrypted',
    reason: 'what the alarms tell is not encrypted with a key of the account while it waits to be delivered',
    fix: 'name a key that lets cloudwatch.amazonaws.com use it',
    applies: (it) => it.kmsKeyArn === null,
  },
  {
    rule: 'alarm-unheard',
    reason: 'an alarm tells nobody, and no composite alarm looks at it',
    fix: 'let it notify, or name it in the rule of a composite alarm',
    applies: ({ name, metricAlarms, compositeAlarms }) =>
      name !== undefined &&
      compositeAlarms !== undefined &&
      Object.entries(metricAlarms ?? {}).some(
        ([key, alarm]) => !alarm.notify && !Object.values(compositeAlarms).some(({ rule }) => names(rule, `${name}-${key}`)),
      ),
  },
];

/** Whether a rule looks at the alarm: `ALARM("shop-slow")` or `ALARM(shop-slow)`. */
const names = (rule: string, alarm: string): boolean => rule.split(/[^\w-]+/).includes(alarm);
