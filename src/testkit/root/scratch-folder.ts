import { rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { entriesIn } from '../ledger/entries';

/** Where a project's scratch folders lie. */
const scratchFolder = (project: string): string => join(resolve(project), '.groundplan', 'scratch');

/** Removes the scratch folder that a directory lies in, if it does, unless something is left of a root in it: then its state is still needed. */
export async function removeScratchOf(dir: string, project: string): Promise<void> {
  const folder = scratchFolder(project);
  const [own = '..'] = relative(folder, resolve(dir)).split(sep);
  if (own === '..' || own === '') return;
  const scratch = join(folder, own);
  const isNeeded = entriesIn(project).some(({ root }) => `${root.dir}${sep}`.startsWith(`${scratch}${sep}`));
  if (!isNeeded) await rm(scratch, { recursive: true, force: true });
}
