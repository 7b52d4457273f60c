import { z } from 'zod';
import type { AppliedRoot } from './applied-root';
import { afterCleanup } from './cleanup';
import { LivingRoot } from './living-root';
import type { AppliedOptions } from './options';
import { placed } from './place';

/**
 * Applies a root for the length of a block:
 *
 *     await using root = await applied({ dir: 'examples/web', outputs: z.object({ address: z.string() }) });
 *     expect(root.outputs.address).toBe('…');
 *
 * The root in `dir` is copied to a folder of its own below `.groundplan/scratch`, with the local modules that it uses, so that
 * tests share no state; `files` makes one from texts; with `inPlace` it is applied where it is.
 *
 * It is destroyed at the end, also when the test or the apply itself fails, and when this process is interrupted or killed. What
 * cannot be destroyed is an error that names it (`CleanupFailed`); its folder stays then, and `reap` tries again. Without a
 * schema the type of the outputs is believed: `applied<{ address: string }>({ … })`.
 */
export async function applied<Outputs = Record<string, unknown>>(
  options: AppliedOptions<Outputs>,
): Promise<AppliedRoot<Outputs>> {
  // A type alone is believed.
  const { outputs = z.custom<Outputs>(() => true), warm = true, ...source } = options;
  const root = new LivingRoot(await placed(source), outputs, warm);
  try {
    await root.init();
    await root.apply();
    return root;
  } catch (error) {
    throw await afterCleanup(root, error);
  }
}
