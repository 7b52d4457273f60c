import type { Deployment } from '../../deploy/deploy';
import { LockedByOther, Refused } from '../../deploy/failures';
import { summarize } from '../../review';

/** How a deployment ended, for machines. Secrets are left out. */
export interface Outcome {
  readonly environment: string;
  readonly operation: string;
  readonly outcome: Deployment['outcome'] | 'refused' | 'locked' | 'interrupted' | 'failed';
  readonly [more: string]: unknown;
}

export function succeeded({ outcome, plan, outputs }: Deployment): Pick<Outcome, 'outcome'> & Record<string, unknown> {
  const changes = summarize(plan).resources.map(({ address, action }) => ({ address, action }));
  const values = Object.entries(outputs).map(([name, { sensitive, value }]) => [name, sensitive ? { sensitive } : { sensitive, value }] as const);
  return { outcome, changes: outcome === 'unchanged' ? [] : changes, outputs: Object.fromEntries(values) };
}

export function failed(error: unknown, interrupted: boolean): Pick<Outcome, 'outcome'> & Record<string, unknown> {
  const message = error instanceof Error ? error.message : String(error);
  if (interrupted) return { outcome: 'interrupted', message };
  if (error instanceof Refused) return { outcome: 'refused', refusals: error.refusals, message };
  if (error instanceof LockedByOther) return { outcome: 'locked', lock: error.lock ?? null, message };
  return { outcome: 'failed', message };
}
