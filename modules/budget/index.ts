import { BudgetsBudget } from '@cdktf/provider-aws/lib/budgets-budget';
import { choose, either, hasAny, isEmpty, listFor, text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { dynamic, local, resource } from '../../src/core/resource';
import { inputs } from './inputs';
import { policies } from './policies';

/** A monthly budget, and who is told when it runs out. */
export class Budget extends defineModule({
  name: 'budget',
  summary: 'A monthly budget in USD, and who is told when it runs out.',
  inputs,
  outputs: { name: output.string('Name of the budget.') },
  policies,
  checks: (input) => ({
    notifications: [
      {
        condition: either(
          isEmpty(input.notifications),
          either(hasAny(input.subscriberEmails), hasAny(input.subscriberTopicArns)),
        ),
        message: 'notifications must have somebody to tell: subscriber_emails or subscriber_topic_arns.',
      },
    ],
  }),
  build(scope, input) {
    const tags = local(
      scope,
      'tags',
      listFor(input.costFilterTags, (value, key) => text`user:${key}$${value}`),
    );
    const budget = resource(scope, 'this', BudgetsBudget, {
      name: input.name,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      limitAmount: text`${input.limitAmount}`,
      limitUnit: 'USD',
      costFilter: dynamic(choose(isEmpty(tags), [], [tags]), (values) => ({ name: 'TagKeyValue', values })),
      notification: dynamic(input.notifications, (it) => ({
        comparisonOperator: 'GREATER_THAN',
        threshold: it.threshold,
        thresholdType: 'PERCENTAGE',
        notificationType: it.type,
        subscriberEmailAddresses: input.subscriberEmails,
        subscriberSnsTopicArns: input.subscriberTopicArns,
      })),
    });
    return { name: budget.name };
  },
}) {}
