import type { LockOptions, RunOptions } from '../../options';
import { lockArguments } from '../../planning-arguments';
import type { Run } from '../../result';
import { runTerraform } from '../../run';

/** Puts a state from a file to its place. Terraform refuses where the one there is newer, or of another lineage. */
export async function statePush({ path, ...options }: RunOptions & LockOptions & { readonly path: string }): Promise<Run> {
  const args = (): string[] => ['-no-color', ...lockArguments(options)];
  const { run } = await runTerraform({ name: 'state push', args, operands: [path], prints: 'text' }, options);
  return run;
}
