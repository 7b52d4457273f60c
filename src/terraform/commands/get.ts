import type { RunOptions } from '../options';
import type { Run } from '../result';
import { runTerraform } from '../run';

/** Fetches the modules of a root; with `update` also newer ones, where they are allowed. */
export async function get(options: RunOptions & { readonly update?: boolean | undefined }): Promise<Run> {
  const args = (): string[] => ['-no-color', ...(options.update === true ? ['-update'] : [])];
  const { run } = await runTerraform({ name: 'get', args, prints: 'text' }, options);
  return run;
}
