import type { RunOptions } from '../options';
import type { Run } from '../result';
import { runTerraform } from '../run';

export interface FmtOptions extends RunOptions {
  /** Writes the files as they should be; without it they are only looked at. */
  readonly write?: boolean | undefined;
  /** Also the folders below. */
  readonly recursive?: boolean | undefined;
}

/** Exit code of `-check` for files that are not formatted. */
const notFormatted = 3;

/** Finds the files that are not formatted as `terraform fmt` does it. Fails for files that are not valid HCL. */
export async function fmt(options: FmtOptions): Promise<Run & { readonly files: readonly string[] }> {
  const args = (): string[] => [
    '-no-color',
    ...(options.write === true ? [] : ['-check']),
    ...(options.recursive === true ? ['-recursive'] : []),
  ];
  const { run } = await runTerraform({ name: 'fmt', args, prints: 'text', alsoFine: [notFormatted] }, options);
  return { ...run, files: run.stdout.split('\n').filter((line) => line !== '') };
}
