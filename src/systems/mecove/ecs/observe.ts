import { Alarms } from '../../../../modules/alarms';
import { Budget } from '../../../../modules/budget';
import { Dashboard } from '../../../../modules/dashboard';
import { values, type Ref } from '../../../core/expression';
import type { Root } from '../../../core/root/root';
import { alarmTable, compositeAlarms, type Watched } from './alarms';
import { dashboardRows } from './dashboard-rows';
import type { EcsEnvironment } from './environment';

interface Observed extends Watched {
  readonly key: { readonly arn: Ref<string> };
}

/** Who is told when something is wrong (requirement, section 4.8), where people look, and what it may cost (section 6). */
export function observe(root: Root, env: EcsEnvironment, observed: Observed): void {
  const { name, operations, region } = env;
  const described = <T extends { readonly because: string; readonly paragraph: string }>(table: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(table).map(([key, { because, paragraph, ...alarm }]) => [
        key,
        { ...alarm, description: `${because} ${operations.runbook}#${paragraph}` },
      ]),
    );

  const alarms = new Alarms(root, 'alarms', {
    name,
    kmsKeyArn: observed.key.arn,
    publishers: ['budgets.amazonaws.com'],
    subscriptions: Object.fromEntries(
      operations.emails.map((endpoint, i) => [`mail-${i + 1}`, { protocol: 'email' as const, endpoint }]),
    ),
    metricAlarms: described(alarmTable(env, observed)),
    compositeAlarms: described(compositeAlarms(env)),
  });
  new Dashboard(root, 'dashboard', { name, region, alarmArns: values(alarms.alarmArns), rows: dashboardRows(env, observed) });
  new Budget(root, 'budget', {
    name,
    limitAmount: operations.monthlyBudget,
    subscriberTopicArns: [alarms.topicArn],
    costFilterTags: { Environment: name },
  });
}
