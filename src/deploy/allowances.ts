import { destructiveStateful, orphans } from '../review';
import type { Plan } from '../terraform';

/** Allowances that a plan does not need: misspelled, perhaps, or left over. */
export function needless(plan: Plan, allowed: readonly string[]): string[] {
  const guarded = (given: readonly string[]): number => destructiveStateful(plan, { allowed: given }).length + orphans(plan, { allowed: given }).length;
  const all = guarded([]);
  return allowed.filter((address) => guarded([address]) === all);
}
