import type { ConfiguredResource } from '../../plan/configured-resource';
import { actionText } from '../../plan/change-text';
import type { PlannedResource } from '../../plan/planned-resource';
import { type Masks, Secrets, secretsOfPlan, secretsOfState } from '../../plan/secrets';
import type { StateResource } from '../../plan/state-resource';
import type { Subject } from './subject';

/** A resource in a plan, state or configuration, as a matcher compares it. */
export interface Candidate {
  readonly address: string;
  readonly module: string;
  readonly mode: string;
  readonly type: string;
  readonly attributes: unknown;
  readonly masks: Masks;
  /** Why it does not count although it is there: it will be gone after the apply. */
  readonly gone?: string;
}

export function candidatesIn({ kind, of }: Subject): readonly Candidate[] {
  switch (kind) {
    case 'plan':
      return of.resources.map(inPlan);
    case 'state':
      return of.resources.map(inState);
    case 'configuration':
      return of.resources.map(inConfiguration);
  }
}

/** The sensitive values of a plan, state or configuration. */
export function secretsIn({ kind, of }: Subject): Secrets {
  if (kind === 'plan') return secretsOfPlan(of.json);
  if (kind === 'state') return secretsOfState(of.json);
  const secrets = new Secrets();
  for (const { sensitive, value } of Object.values(of.outputs)) secrets.collect(value, sensitive);
  for (const { sensitive, default: value } of Object.values(of.variables)) secrets.collect(value, sensitive);
  return secrets;
}

function inPlan(resource: PlannedResource): Candidate {
  const { address, module, mode, type, after, json, action } = resource;
  const masks = { sensitive: json.change.after_sensitive, unknown: json.change.after_unknown };
  const goes = action === 'delete' || action === 'forget';
  return { address, module, mode, type, attributes: after, masks, ...(goes ? { gone: actionText(resource) } : {}) };
}

function inState({ address, module, mode, type, values, json }: StateResource): Candidate {
  return { address, module, mode, type, attributes: values, masks: { sensitive: json.sensitive_values } };
}

function inConfiguration({ address, module, mode, type, body }: ConfiguredResource): Candidate {
  return { address, module, mode, type, attributes: body, masks: {} };
}
