import { destructiveStateful, orphans, type Proposal, proposals } from '../review';
import type { Plan } from '../terraform';

/** Why a plan is not applied. */
export interface Refusal {
  readonly address: string;
  readonly reason: string;
  /** The move that would keep it, where the plan shows one. */
  readonly proposal?: Proposal;
}

/**
 * What a plan destroys although it holds something, and what the state holds that the root does not know; but for addresses that are
 * allowed by name, or lie in a module that is.
 */
export function refusals(plan: Plan, allowed: readonly string[], destroy: boolean): Refusal[] {
  const halfMade = new Set(plan.resource_changes.filter((it) => it.action_reason === 'replace_because_tainted').map((it) => it.address));
  const stateful = destructiveStateful(plan, { allowed })
    .map(({ address, action, reason }) => ({ address, reason: `would be ${action}d, but ${reason}${halfMade.has(address) ? halfMadeNote : ''}` }));
  // Whoever removes everything knows that the root is not asked.
  const unknown = destroy ? [] : orphans(plan, { allowed }).map(({ address }) => ({ address, reason: 'stands in the state, but neither in the root nor among what it adopts' }));
  const named = new Set(stateful.map((it) => it.address));
  const proposed = proposals(plan);
  return [...stateful, ...unknown.filter((it) => !named.has(it.address))].map((it) => {
    const proposal = proposed.get(it.address);
    return { ...it, ...(proposal && { proposal }) };
  });
}

const halfMadeNote = `
    its creation was interrupted or failed halfway, so Terraform makes it anew: allow that if nothing was put into it since, or keep it
    as it is (terraform untaint)`;

export function renderRefusals(refused: readonly Refusal[]): string {
  const moves = new Set(refused.flatMap(({ proposal }) => (proposal ? [`  { from: '${proposal.from}', to: '${proposal.to}' },`] : [])));
  const others = refused.filter(({ proposal }) => !proposal);
  return [
    'Refused: nothing was changed.',
    ...refused.map((it) => `  ${it.address}\n    ${it.reason}`),
    ...(moves.size > 0 ? ['What should stay is moved, by `adopt` of the environment. These look alike:', ...moves] : []),
    ...(others.length > 0 && moves.size === 0 ? ['What should stay is adopted (`adopt` of the environment).'] : []),
    'What may go is allowed, each by name:',
    ...(others.length > 0 ? others.map((it) => `  --allow-destroy '${it.address}'`) : ["  --allow-destroy 'ADDRESS'"]),
  ].join('\n');
}
