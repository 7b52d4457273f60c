import { type Plan, resourcesOf, type State, type StateValues } from '../terraform';
import { hasMark, isCompound, maskAt, stepsInto } from './path';

/** Stands for a value that must not be shown. */
export const sensitiveMark = '(sensitive value)';
/** Stands for a value that only the apply will tell. */
export const unknownMark = '(known after apply)';

const shortestPart = 4;

/**
 * Which parts of a value are sensitive or not known yet, in the form of a plan: true, or the like of the value with true in it.
 */
export interface Masks {
  readonly sensitive?: unknown;
  readonly unknown?: unknown;
}

/**
 * The sensitive values of a plan or state. Masks alone do not keep them: `terraform_data.output` repeats a sensitive input with
 * an empty mask, and a computed attribute may contain one. So a value that is masked anywhere is masked everywhere.
 */
export class Secrets {
  private readonly texts = new Set<string>();
  private longestFirst: readonly string[] | undefined;

  /** Takes up what the mask says is sensitive. */
  collect(value: unknown, sensitive: unknown): void {
    this.longestFirst = undefined;
    if (sensitive === true) for (const leaf of leavesOf(value)) this.texts.add(leaf).add(JSON.stringify(leaf).slice(1, -1));
    else
      for (const step of stepsInto(sensitive))
        this.collect(isCompound(value) ? value[step] : undefined, maskAt(sensitive, [step]));
  }

  /** A value as it may be shown. */
  masked(value: unknown, { sensitive, unknown }: Masks = {}): unknown {
    if (unknown === true) return unknownMark;
    if (sensitive === true && value !== undefined) return sensitiveMark;
    if (!isCompound(value) && !hasMark(unknown)) return this.maskedLeaf(value);
    const part = (step: string | number): unknown =>
      this.masked(isCompound(value) ? value[step] : undefined, {
        sensitive: maskAt(sensitive, [step]),
        unknown: maskAt(unknown, [step]),
      });
    const steps = stepsInto(value, hasMark(unknown) ? unknown : undefined);
    return Array.isArray(value) || Array.isArray(unknown)
      ? steps.map(part)
      : Object.fromEntries(steps.map((step) => [this.text(String(step)), part(step)]));
  }

  /** A text without the secrets. */
  text(text: string): string {
    if (this.texts.has(text)) return sensitiveMark;
    this.longestFirst ??= [...this.texts].filter(({ length }) => length >= shortestPart).sort((a, b) => b.length - a.length);
    return this.longestFirst.reduce((shown, secret) => shown.replaceAll(secret, sensitiveMark), text);
  }

  private maskedLeaf(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    return typeof value === 'number' && this.texts.has(String(value)) ? sensitiveMark : value;
  }
}

/** Takes up the sensitive values of a plan. */
export function secretsOfPlan(plan: Plan, secrets = new Secrets()): Secrets {
  const changes = [
    ...[...plan.resource_changes, ...plan.resource_drift].map(({ change }) => change),
    ...(plan.deferred_changes ?? []).map(({ resource_change }) => resource_change.change),
    ...Object.values(plan.output_changes),
  ];
  for (const { before, before_sensitive, after, after_sensitive } of changes) {
    secrets.collect(before, before_sensitive);
    secrets.collect(after, after_sensitive);
  }
  collectValues(secrets, plan.planned_values);
  collectValues(secrets, plan.prior_state?.values);
  for (const [name, { value }] of Object.entries(plan.variables)) {
    secrets.collect(value, maskAt(plan.configuration, ['root_module', 'variables', name, 'sensitive']));
  }
  return secrets;
}

/** The sensitive values of a state. */
export function secretsOfState(state: State): Secrets {
  const secrets = new Secrets();
  collectValues(secrets, state.values);
  return secrets;
}

function collectValues(secrets: Secrets, values: StateValues | null | undefined): void {
  for (const resource of resourcesOf(values)) secrets.collect(resource.values, resource.sensitive_values);
  for (const { value, sensitive } of Object.values(values?.outputs ?? {})) secrets.collect(value, sensitive);
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return String(value).length < shortestPart ? [] : [String(value)];
  return isCompound(value) ? Object.values(value).flatMap(leavesOf) : [];
}
