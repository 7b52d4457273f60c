import type { LockOptions, RunOptions } from '../../options';
import { lockArguments } from '../../planning-arguments';
import type { Run } from '../../result';
import { runTerraform } from '../../run';

export interface StateMoveOptions extends RunOptions, LockOptions {
  readonly from: string;
  readonly to: string;
}

/** Gives a resource or module of the state another address. Nothing of it is changed otherwise. */
export async function stateMove({ from, to, ...options }: StateMoveOptions): Promise<Run> {
  const args = (): string[] => lockArguments(options);
  const { run } = await runTerraform({ name: 'state mv', args, operands: [from, to], prints: 'text' }, options);
  return run;
}
