import type { Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import { budget } from './asked/budget';
import { type Aws, inSection } from './aws';

const says = inSection('6) Open questions');
const resources = ['module.budget.aws_budgets_budget.this'];

export const costGuardrails = ({ name, operations }: EcsEnvironment): Requirement<Aws>[] => [
  says({
    statement: `Cost guardrails: ${operations.monthlyBudget} USD a month`,
    resources,
    of: budget,
    expected: [`${operations.monthlyBudget} USD MONTHLY`, [`user:Environment$${name}`]],
    found: (it) => [it.limit, it.of],
  }),
  says({
    statement: 'Cost guardrails: budget alarms',
    resources,
    of: budget,
    found: (it) => it.told,
    expected: ['100 % ACTUAL', '100 % FORECASTED', '80 % ACTUAL'].map((it) => `${it} to the alarms' topic`),
  }),
];
