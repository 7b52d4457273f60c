import { resolve } from 'node:path';
import type { ChangeSummary, OutputChange } from '../event';
import { LastSummary } from '../last-summary';
import type { ApplyOptions, PlanningOptions } from '../options';
import { lockArguments, parallelismArguments, planningArguments } from '../planning-arguments';
import type { Run } from '../result';
import { type Command, runTerraform } from '../run';
import { refuseUndeclared } from '../undeclared-variables';

export interface ApplyResult extends Run {
  readonly summary: ChangeSummary;
  /** The outputs as they are now; those that are sensitive without their values (`output` gives them). */
  readonly outputs: Readonly<Record<string, OutputChange>>;
}

const always = ['-json', '-input=false', '-no-color', '-auto-approve'];

/** Applies a plan file, or plans and applies in one go. Nobody is asked. */
export async function apply(options: ApplyOptions): Promise<ApplyResult> {
  const { planFile } = options;
  if (planFile === undefined) {
    await refuseUndeclared(options);
    return applied({ name: 'apply', args: async (files) => [...always, ...(await planningArguments(options, files))] }, options);
  }
  const args = (): string[] => [...always, ...lockArguments(options), ...parallelismArguments(options.parallelism)];
  return applied({ name: 'apply', args, operands: [resolve(options.dir, planFile)] }, { ...options, retry: undefined });
}

/** Removes everything that the state holds. Nobody is asked. */
export async function destroy(options: Omit<PlanningOptions, 'destroy' | 'refreshOnly' | 'replace'>): Promise<ApplyResult> {
  return applied({ name: 'destroy', args: async (files) => [...always, ...(await planningArguments(options, files))] }, options);
}

/** Takes into the state what has changed outside of Terraform, and changes nothing else. */
export async function refresh(
  options: Omit<PlanningOptions, 'destroy' | 'refreshOnly' | 'refresh' | 'replace'>,
): Promise<ApplyResult> {
  return apply({ ...options, refreshOnly: true });
}

async function applied(command: Omit<Command, 'prints'>, options: ApplyOptions): Promise<ApplyResult> {
  const heard = new LastSummary();
  const { run } = await runTerraform({ ...command, prints: 'events' }, heard.listening(options));
  return { ...run, summary: heard.summary, outputs: heard.outputs };
}
