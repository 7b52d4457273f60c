import { resolve } from 'node:path';
import type { RunOptions } from '../options';
import { type Plan, planSchema } from '../plan-json';
import { readData } from '../read-data';
import type { Run } from '../result';
import { runTerraform } from '../run';

export interface ShowOptions extends RunOptions {
  readonly planFile: string;
}

/** What a plan file holds, as data. Sensitive values are in it in clear text. (`state` gives the state.) */
export async function show(options: ShowOptions): Promise<Run & { readonly plan: Plan; readonly json: string }> {
  const finished = await shown(['-json', '-no-color'], options);
  return { ...finished.run, plan: readData(planSchema, finished), json: finished.data };
}

/** What a plan file, or without one the state, holds, as Terraform tells it to people, with sensitive values masked. */
export async function showText(
  options: RunOptions & Partial<Pick<ShowOptions, 'planFile'>>,
): Promise<Run & { readonly text: string }> {
  const { run, data } = await shown(['-no-color'], options);
  return { ...run, text: data };
}

function shown(args: readonly string[], options: RunOptions & { readonly planFile?: string }): ReturnType<typeof runTerraform> {
  const operands = options.planFile === undefined ? [] : [resolve(options.dir, options.planFile)];
  return runTerraform({ name: 'show', args: () => args, prints: 'data', operands }, options);
}
