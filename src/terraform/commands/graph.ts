import type { RunOptions } from '../options';
import type { Run } from '../result';
import { runTerraform } from '../run';

/** What depends on what, in the DOT language of Graphviz. */
export async function graph(options: RunOptions): Promise<Run & { readonly dot: string }> {
  const { run } = await runTerraform({ name: 'graph', args: () => [], prints: 'text' }, options);
  return { ...run, dot: run.stdout };
}
