import type { LockOptions, RunOptions } from '../../options';
import { lockArguments } from '../../planning-arguments';
import type { Run } from '../../result';
import { runTerraform } from '../../run';

export interface StateRemoveOptions extends RunOptions, LockOptions {
  /** Of resources, instances or modules; at least one. */
  readonly addresses: readonly string[];
}

/** Forgets resources: they stay where they are, Terraform knows them no more. */
export async function stateRemove({ addresses, ...options }: StateRemoveOptions): Promise<Run> {
  const args = (): string[] => lockArguments(options);
  const { run } = await runTerraform({ name: 'state rm', args, operands: addresses, prints: 'text' }, options);
  return run;
}
