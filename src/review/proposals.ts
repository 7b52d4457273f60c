import { isDeepStrictEqual } from 'node:util';
import { actionOf } from '../plan/action';
import { isOrphan } from './guard';
import type { Plan, ResourceChange } from './plan';

/** A move that would keep what a plan destroys and makes anew. */
export interface Proposal {
  readonly from: string;
  readonly to: string;
}

/**
 * Orphans and what the plan would make in their place: a module whose resources all stand in another one, or a resource and the one of
 * its type that is most like it. Where two are equally like, none is proposed. By address of the orphan.
 */
export function proposals(plan: Plan): ReadonlyMap<string, Proposal> {
  const gone = plan.resource_changes.filter(isOrphan);
  const made = plan.resource_changes.filter((it) => actionOf(it) === 'create');
  const found = new Map<string, Proposal>();
  for (const module of new Set(gone.map(moduleOf))) {
    const own = gone.filter((it) => moduleOf(it) === module);
    const to = module === '' ? undefined : sameModule(own, made);
    if (to !== undefined) for (const it of own) found.set(it.address, { from: module, to });
  }
  for (const it of gone.filter(({ address }) => !found.has(address))) {
    const to = closest(it, made);
    if (to && closest(to, gone) === it) found.set(it.address, { from: it.address, to: to.address });
  }
  return found;
}

const moduleOf = ({ module_address: module }: ResourceChange): string => module ?? '';

/** The one module in which the plan makes all of these. */
function sameModule(own: readonly ResourceChange[], made: readonly ResourceChange[]): string | undefined {
  const within = ({ address, module_address: module }: ResourceChange): string => (module == null ? address : address.slice(module.length + 1));
  const [first, ...others] = own.map((it) => new Set(made.filter((other) => within(other) === within(it)).map(moduleOf)));
  const common = [...first ?? []].filter((module) => module !== '' && others.every((it) => it.has(module)));
  return common.length === 1 ? common[0] : undefined;
}

/** The one of the same type that is most like it. */
function closest(it: ResourceChange, others: readonly ResourceChange[]): ResourceChange | undefined {
  const [best, second] = others.filter(({ type }) => type === it.type)
    .map((other) => ({ other, likeness: likeness(valuesOf(it), valuesOf(other)) }))
    .sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness !== second?.likeness ? best.other : undefined;
}

const valuesOf = ({ change: { before, after } }: ResourceChange): Readonly<Record<string, unknown>> => ({ ...before ?? after ?? {} });

/** What people tell things apart by counts more than everything else. */
const names = /^(name|.*_name|identifier|bucket|policy_arn)$/;

function likeness(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number {
  const equal = Object.keys(a).filter((key) => a[key] != null && isDeepStrictEqual(a[key], b[key]));
  return equal.reduce((sum, key) => sum + (names.test(key) ? 100 : 1), 0);
}
