import { destructiveStateful, orphans } from '../review';
import type { Plan } from '../terraform';

/** Why a plan is not applied. */
export interface Refusal {
  readonly address: string;
  readonly reason: string;
}

/**
 * What a plan destroys although it holds something, and what the state holds that the root does not know; but for addresses that are
 * allowed by name, or lie in a module that is.
 */
export function refusals(plan: Plan, allowed: readonly string[], destroy: boolean): Refusal[] {
  const stateful = destructiveStateful(plan, { allowed })
    .map(({ address, action, reason }) => ({ address, reason: `would be ${action}d, but ${reason}` }));
  // Whoever removes everything knows that the root is not asked.
  const unknown = destroy ? [] : orphans(plan, { allowed }).map(({ address }) => ({ address, reason: 'stands in the state, but neither in the root nor among what it adopts' }));
  const named = new Set(stateful.map((it) => it.address));
  return [...stateful, ...unknown.filter((it) => !named.has(it.address))];
}

export function renderRefusals(refused: readonly Refusal[]): string {
  return [
    'Refused: nothing was changed.',
    ...refused.map((it) => `  ${it.address}\n    ${it.reason}`),
    'Adopt what should stay (`adopt` of the environment), or allow each by name:',
    ...refused.map((it) => `  --allow-destroy '${it.address}'`),
  ].join('\n');
}
