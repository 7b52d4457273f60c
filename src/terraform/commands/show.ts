import { resolve } from 'node:path';
import type { RunOptions } from '../options';
import { type Plan, planSchema } from '../plan-json';
import { readData } from '../read-data';
import type { Run } from '../result';
import { runTerraform } from '../run';

export interface ShowOptions extends RunOptions {
  readonly planFile: string;
}

/** What a plan file holds, as data. Sensitive values are in it in clear text. */
export async function show(options: ShowOptions): Promise<Run & { readonly plan: Plan; readonly json: string }> {
  const finished = await shown(['-json', '-no-color'], options);
  return { ...finished.run, plan: readData(planSchema, finished), json: finished.data };
}

/** What a plan file holds, as Terraform tells it to people, with sensitive values masked. */
export async function showText(options: ShowOptions): Promise<Run & { readonly text: string }> {
  const { run, data } = await shown(['-no-color'], options);
  return { ...run, text: data };
}

function shown(args: readonly string[], options: ShowOptions): ReturnType<typeof runTerraform> {
  const operands = [resolve(options.dir, options.planFile)];
  return runTerraform({ words: ['show'], args: () => args, prints: 'data', operands }, options);
}
