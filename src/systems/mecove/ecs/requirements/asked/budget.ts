import {
  DescribeBudgetCommand,
  DescribeNotificationsForBudgetCommand,
  DescribeSubscribersForNotificationCommand,
} from '@aws-sdk/client-budgets';
import { z } from 'zod';
import { named } from '../../../../../core/requirement';
import { reading } from '../aws';
import { topicArn } from './alarms';

/** The provider sets the older of the two forms of a filter. */
const filtered = z.object({ CostFilters: z.object({ TagKeyValue: z.array(z.string()).default([]) }).prefault({}) });

/** What may be spent, and who is told when: `80 % ACTUAL to the alarms' topic`. */
export const budget = reading(['budgets:ViewBudget'], async ({ budgets, env }) => {
  const of = { AccountId: env.account, BudgetName: env.name };
  const [{ Budget }, { Notifications = [] }] = await Promise.all([
    budgets.send(new DescribeBudgetCommand(of)),
    budgets.send(new DescribeNotificationsForBudgetCommand(of)),
  ]);
  const told = await Promise.all(
    Notifications.map(async (Notification) => {
      const { Subscribers = [] } = await budgets.send(new DescribeSubscribersForNotificationCommand({ ...of, Notification }));
      const to = Subscribers.map((it) => named(it.Address, { "the alarms' topic": topicArn(env) })).join(', ');
      return `${String(Notification.Threshold)} % ${Notification.NotificationType ?? ''} to ${to}`;
    }),
  );
  return {
    limit: `${Number(Budget?.BudgetLimit?.Amount)} ${Budget?.BudgetLimit?.Unit ?? ''} ${Budget?.TimeUnit ?? ''}`,
    of: filtered.parse(Budget).CostFilters.TagKeyValue,
    told: told.sort(),
  };
});
