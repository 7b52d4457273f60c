import { resourcesOf, type State, stateSchema } from '../../plan-json';
import type { RunOptions } from '../../options';
import { readData } from '../../read-data';
import type { Run } from '../../result';
import { runTerraform } from '../../run';

export interface StateResult extends Run {
  /** Sensitive values are in it in clear text. */
  readonly state: State;
  /** All that the state holds, data sources included. */
  readonly addresses: readonly string[];
}

/** The state as data. */
export async function state(options: RunOptions): Promise<StateResult> {
  const finished = await runTerraform({ name: 'show', args: () => ['-json', '-no-color'], prints: 'data' }, options);
  const content = readData(stateSchema, finished);
  return { ...finished.run, state: content, addresses: resourcesOf(content.values).map(({ address }) => address) };
}
