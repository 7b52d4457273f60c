import { pendingChanges } from '../../plan/change-text';
import type { TerraformPlan } from '../../plan/plan';
import { type Context, indented, type Verdict, verdict } from './context';
import { planIn } from './subject';

/** Whether there is nothing to apply. */
export function toBeEmptyPlan(this: Context, received: unknown): Verdict {
  const plan = planIn(received, 'toBeEmptyPlan');
  return verdict(this, { name: 'toBeEmptyPlan', subject: 'plan' }, plan.isEmpty, () => {
    if (plan.isEmpty) return ['the plan has nothing to apply'];
    return [...pending(plan), ...drifted(plan)];
  });
}

function pending(plan: TerraformPlan): readonly string[] {
  const changes = pendingChanges(plan);
  if (plan.json.errored === true) return ['the plan is broken off by an error'];
  if (changes.length === 0)
    return ['the plan changes nothing, but would take up into the state what was changed outside Terraform'];
  return [
    `the plan would do ${changes.length === 1 ? 'this' : `${String(changes.length)} things`}:`,
    ...indented(changes.map(({ text }) => text)),
  ];
}

function drifted({ drift }: TerraformPlan): readonly string[] {
  if (drift.length === 0) return [];
  return ['changed outside Terraform:', ...indented(drift.map(({ address }) => address))];
}
