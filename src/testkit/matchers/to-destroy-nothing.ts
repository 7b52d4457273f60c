import { resourceText } from '../../plan/change-text';
import type { PlannedResource } from '../../plan/planned-resource';
import { type Context, indented, type Verdict, verdict } from './context';
import { planIn } from './subject';

/** Whether no resource is destroyed, neither for good nor to be made anew. One that is forgotten stays. */
export function toDestroyNothing(this: Context, received: unknown): Verdict {
  const plan = planIn(received, 'toDestroyNothing');
  const destroyed = plan.changes.filter(isDestroyed);
  return verdict(this, { name: 'toDestroyNothing', subject: 'plan' }, destroyed.length === 0, () => {
    if (destroyed.length === 0) return ['the plan destroys nothing'];
    return [`the plan destroys ${String(destroyed.length)}:`, ...indented(destroyed.map(resourceText))];
  });
}

function isDestroyed({ action, order }: PlannedResource): boolean {
  return action === 'delete' || (action === 'replace' && order !== 'forget-old');
}
