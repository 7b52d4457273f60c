import { type Action, actionOf, type Order, orderOf, reasonOf } from '../plan/action';
import { changedAttributes, forcingAttributes } from '../plan/changed-attributes';
import { type Secrets, secretsOfPlan } from '../plan/secrets';
import { type AttributeText, attributeText } from './attribute-text';
import type { Plan, ResourceChange } from './plan';
import { statefulReason } from './stateful';

export type Counts = Readonly<Partial<Record<Action, number>>>;

/** One resource that a plan does something to. Nothing in it is sensitive. */
export interface ResourceSummary {
  readonly address: string;
  readonly type: string;
  /** Address of its module; empty for the root. */
  readonly module: string;
  readonly action: Action;
  readonly order: Order | undefined;
  /** Why Terraform does it, in words. */
  readonly reason: string | undefined;
  /** What is lost if it goes; undefined if it can be made again, or stays. */
  readonly loses: string | undefined;
  /** An old copy that an earlier replacement left behind. */
  readonly deposed: boolean;
  readonly previousAddress: string | undefined;
  readonly importId: string | undefined;
  /** The attributes that force a replacement. */
  readonly forcedBy: readonly AttributeText[];
  /** The attributes that an update or a replacement changes. */
  readonly changes: readonly AttributeText[];
}

export interface OutputSummary {
  readonly name: string;
  readonly action: string;
  readonly sensitive: boolean;
}

/** What a plan would do. */
export interface PlanSummary {
  /** Nothing to do at all, no output either. */
  readonly empty: boolean;
  readonly counts: Counts;
  readonly modules: readonly { readonly module: string; readonly counts: Counts }[];
  /** All that something happens to, without what is only read. */
  readonly resources: readonly ResourceSummary[];
  readonly outputs: readonly OutputSummary[];
  /** What was changed outside Terraform. */
  readonly drift: readonly string[];
}

const quiet: readonly Action[] = ['no-op', 'read'];

/** Tells what a plan would do, without its sensitive values. */
export function summarize(plan: Plan): PlanSummary {
  const secrets = secretsOfPlan(plan);
  const resources = plan.resource_changes
    .filter((change) => !quiet.includes(actionOf(change)))
    .map((change) => resourceSummary(change, secrets));
  const outputs = Object.entries(plan.output_changes).flatMap(([name, change]): OutputSummary[] => {
    const action = change.actions.join() || 'no-op';
    const sensitive = change.before_sensitive === true || change.after_sensitive === true;
    return action === 'no-op' ? [] : [{ name, action, sensitive }];
  });
  const modules = [...new Set(resources.map(({ module }) => module))].sort();
  return {
    empty: resources.length === 0 && outputs.length === 0,
    counts: counted(resources),
    modules: modules.map((module) => ({ module, counts: counted(resources.filter((it) => it.module === module)) })),
    resources,
    outputs,
    drift: plan.resource_drift.filter((change) => actionOf(change) !== 'no-op').map(({ address }) => address),
  };
}

/** What would be lost if this change were applied; undefined for a change that keeps or can remake what it touches. */
export function lossOf(change: ResourceChange): string | undefined {
  const goes = ['delete', 'replace'].includes(actionOf(change)) && change.mode === 'managed';
  return goes ? statefulReason(change.type) : undefined;
}

function resourceSummary(resource: ResourceChange, secrets: Secrets): ResourceSummary {
  const { change, type, previous_address, address, deposed } = resource;
  const action = actionOf(resource);
  return {
    address: secrets.text(address),
    type,
    module: secrets.text(resource.module_address ?? ''),
    action,
    order: orderOf(change),
    reason: reasonOf(resource),
    loses: lossOf(resource),
    deposed: deposed != null,
    previousAddress: previous_address == null || previous_address === address ? undefined : secrets.text(previous_address),
    importId: change.importing == null ? undefined : secrets.text(change.importing.id ?? ''),
    forcedBy: forcingAttributes(change, secrets).map(attributeText),
    changes: action === 'update' || action === 'replace' ? changedAttributes(change, secrets).map(attributeText) : [],
  };
}

function counted(resources: readonly ResourceSummary[]): Counts {
  const counts: Partial<Record<Action, number>> = {};
  for (const { action } of resources) counts[action] = (counts[action] ?? 0) + 1;
  return counts;
}
