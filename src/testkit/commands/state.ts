import * as run from '../../terraform';
import { terraformState, type TerraformState } from '../../plan';
import { inTest } from './in-test';

export interface ReadState extends run.Run {
  readonly state: TerraformState;
  /** All that the state holds, data sources included. */
  readonly addresses: readonly string[];
}

/** The state as data. */
export const read = inTest(async (options: run.RunOptions): Promise<ReadState> => {
  const { state, ...rest } = await run.state(options);
  return { ...rest, state: terraformState(state) };
});
export const list = inTest(run.stateList);
export const show = inTest(run.stateShow);
export const move = inTest(run.stateMove);
export const remove = inTest(run.stateRemove);
export const pull = inTest(run.statePull);
export const push = inTest(run.statePush);
