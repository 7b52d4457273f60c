import type { RunOptions } from '../../options';
import type { Run } from '../../result';
import { runTerraform } from '../../run';

/** One resource of the state, as Terraform tells it to people, with sensitive values masked. `state` has it as data. */
export async function stateShow(options: RunOptions & { readonly address: string }): Promise<Run & { readonly text: string }> {
  const command = { name: 'state show', args: () => ['-no-color'], operands: [options.address], prints: 'data' } as const;
  const { run, data } = await runTerraform(command, options);
  return { ...run, text: data };
}
