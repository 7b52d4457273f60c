import { resourcesOf } from '../terraform';
import type { Plan } from './plan';
import { z } from 'zod';

const shortestPart = 4;
const mask = '(sensitive)';
const object = z.record(z.string(), z.unknown());
const sensitiveVariables = z.looseObject({
  root_module: z.looseObject({
    variables: z.record(z.string(), z.looseObject({ sensitive: z.boolean().default(false) })).default({}),
  }),
});

/**
 * The sensitive values of a plan. Masks alone do not keep them: `terraform_data.output` repeats a sensitive input with an empty
 * mask, and a computed attribute may contain one. So each value that is masked anywhere is masked everywhere.
 */
export class Secrets {
  private readonly values = new Set<string>();

  constructor(plan: Plan) {
    for (const { change } of [
      ...plan.resource_changes,
      ...plan.resource_drift,
      ...Object.values(plan.output_changes).map((it) => ({ change: it })),
    ]) {
      this.collect(change.before, change.before_sensitive);
      this.collect(change.after, change.after_sensitive);
    }
    for (const values of [plan.planned_values, plan.prior_state?.values]) {
      for (const resource of resourcesOf(values)) this.collect(resource.values, resource.sensitive_values);
      for (const { value, sensitive } of Object.values(values?.outputs ?? {})) this.collect(value, sensitive);
    }
    const declared = sensitiveVariables.safeParse(plan.configuration).data?.root_module.variables ?? {};
    for (const [name, { value }] of Object.entries(plan.variables)) this.collect(value, declared[name]?.sensitive);
  }

  private collect(value: unknown, sensitive: unknown): void {
    if (sensitive === true) for (const leaf of leavesOf(value)) this.values.add(leaf);
    else if (isCompound(value)) for (const [key, part] of Object.entries(value)) this.collect(part, partOf(sensitive, key));
  }

  /** A value as it may be shown. `sensitive` and `unknown` are its masks in the plan. */
  masked(value: unknown, sensitive: unknown, unknown: unknown = false): unknown {
    if (sensitive === true) return mask;
    if (unknown === true) return '(known after apply)';
    if (Array.isArray(value))
      return value.map((part: unknown, i) => this.masked(part, partOf(sensitive, String(i)), partOf(unknown, String(i))));
    if (isCompound(value)) {
      const keys = [...new Set([...Object.keys(value), ...Object.keys(isCompound(unknown) ? unknown : {})])];
      return Object.fromEntries(
        keys.map((key) => [this.text(key), this.masked(value[key], partOf(sensitive, key), partOf(unknown, key))]),
      );
    }
    if (typeof value === 'number') return this.values.has(String(value)) && String(value).length >= shortestPart ? mask : value;
    return typeof value === 'string' ? this.text(value) : value;
  }

  /** A text without the secrets. */
  text(text: string): string {
    if (this.values.has(text)) return mask;
    let shown = text;
    for (const secret of this.values) if (secret.length >= shortestPart) shown = shown.replaceAll(secret, mask);
    return shown;
  }
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  return isCompound(value) ? Object.values(value).flatMap(leavesOf) : [];
}

const isCompound = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function partOf(given: unknown, key: string): unknown {
  if (given === true) return true;
  if (Array.isArray(given)) return given[Number(key)];
  return object.safeParse(given).data?.[key];
}
