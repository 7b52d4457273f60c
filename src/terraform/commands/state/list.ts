import { TerraformError } from '../../errors';
import type { RunOptions } from '../../options';
import { runTerraform } from '../../run';

/** The addresses in the state: quicker than `state`, because no provider is started. Empty where there is no state yet. */
export async function stateList(options: RunOptions): Promise<readonly string[]> {
  try {
    const { run } = await runTerraform({ name: 'state list', args: () => [], prints: 'text' }, options);
    return run.stdout.split('\n').filter((line) => line !== '');
  } catch (error) {
    if (error instanceof TerraformError && /No state file was found/.test(error.stderr)) return [];
    throw error;
  }
}
