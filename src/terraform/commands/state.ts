import { TerraformError } from '../errors';
import type { LockOptions, RunOptions } from '../options';
import { lockArguments } from '../planning-arguments';
import { resourcesOf, type State, stateSchema } from '../plan-json';
import { readData } from '../read-data';
import type { Run } from '../result';
import { runTerraform } from '../run';

export interface StateResult extends Run {
  /** Sensitive values are in it in clear text. */
  readonly state: State;
  /** All that the state holds, data sources included. */
  readonly addresses: readonly string[];
}

/** The state as data. */
export async function state(options: RunOptions): Promise<StateResult> {
  const finished = await runTerraform({ words: ['show'], args: () => ['-json', '-no-color'], prints: 'data' }, options);
  const content = readData(stateSchema, finished);
  return { ...finished.run, state: content, addresses: resourcesOf(content.values).map(({ address }) => address) };
}

/** The addresses in the state: quicker than `state`, because no provider is started. Empty where there is no state yet. */
export async function stateList(options: RunOptions): Promise<readonly string[]> {
  try {
    const { run } = await runTerraform({ words: ['state', 'list'], args: () => [], prints: 'text' }, options);
    return run.stdout.split('\n').filter((line) => line !== '');
  } catch (error) {
    if (error instanceof TerraformError && /No state file was found/.test(error.stderr)) return [];
    throw error;
  }
}

/** Puts a state from a file to its place. Terraform refuses where the one there is newer, or of another lineage. */
export async function statePush({ path, ...options }: RunOptions & LockOptions & { readonly path: string }): Promise<Run> {
  const command = { words: ['state', 'push'], args: () => ['-no-color', ...lockArguments(options)], operands: [path], prints: 'text' } as const;
  const { run } = await runTerraform(command, options);
  return run;
}
