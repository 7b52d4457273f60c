import {
  BudgetsClient,
  DescribeBudgetCommand,
  DescribeBudgetsCommand,
  DescribeNotificationsForBudgetCommand,
  DescribeSubscribersForNotificationCommand,
} from '@aws-sdk/client-budgets';
import type { Account } from '../account';

const AccountId = '498735610795';

export async function budgetIsApplied({ client }: Account, BudgetName: string, topic: string): Promise<void> {
  const budgets = new BudgetsClient(client);
  const named = { AccountId, BudgetName };
  const { Budget } = await budgets.send(new DescribeBudgetCommand(named));
  expect(Budget).toMatchObject({
    BudgetName: 'shop',
    BudgetType: 'COST',
    TimeUnit: 'MONTHLY',
    CostFilters: { TagKeyValue: ['user:Environment$shop'] },
    BudgetLimit: { Unit: 'USD' },
  });
  expect(Number(Budget?.BudgetLimit?.Amount)).toBe(400);
  const { Notifications = [] } = await budgets.send(new DescribeNotificationsForBudgetCommand(named));
  expect(Notifications.map((it) => `${it.NotificationType} ${it.ComparisonOperator} ${it.Threshold}`).sort()).toEqual([
    'ACTUAL GREATER_THAN 100',
    'ACTUAL GREATER_THAN 80',
    'FORECASTED GREATER_THAN 100',
  ]);
  for (const Notification of Notifications) {
    const asked = new DescribeSubscribersForNotificationCommand({ ...named, Notification });
    const { Subscribers = [] } = await budgets.send(asked);
    expect(Subscribers.map((it) => it.Address).sort()).toEqual([topic, 'operations@example.com']);
  }
}

export async function budgetIsDeleted({ client }: Account, name: string): Promise<void> {
  const { Budgets = [] } = await new BudgetsClient(client).send(new DescribeBudgetsCommand({ AccountId }));
  expect(Budgets.map((it) => it.BudgetName)).not.toContain(name);
}
