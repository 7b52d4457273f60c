import type { RunOptions } from '../options';
import type { Run } from '../result';
import { runTerraform } from '../run';

/** Releases a lock that a dead run left behind. */
export async function forceUnlock(options: RunOptions & { readonly lockId: string }): Promise<Run> {
  const command = {
    name: 'force-unlock',
    args: () => ['-force', '-no-color'],
    operands: [options.lockId],
    prints: 'text',
  } as const;
  const { run } = await runTerraform(command, options);
  return run;
}
