import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { copyRoot } from '../../terraform';
import { remainingBeside } from './remaining';
import { readIfThere, writePrivately } from './saved-file';

export interface Place {
  readonly project: string;
  /** The folder of the stages. */
  readonly folder: string;
}

/** How the last copy was: where in it the root lies, and the lock file of the original. */
const noteSchema = z.object({ path: z.string(), lock: z.string().optional() });

/** Copies a root, or renews the copy. Returns its directory. */
export async function placeCopy(from: string, { project, folder }: Place): Promise<string> {
  const root = resolve(project, from);
  if (!existsSync(root)) throw new Error(`there is no root ${root}: give its directory from ${project}, or as an absolute path`);
  const to = join(folder, 'root');
  const noteFile = join(folder, 'copied.json');
  const text = await readIfThere(noteFile);
  const note = text === undefined ? undefined : noteSchema.parse(JSON.parse(text));
  if (note !== undefined) await refuseToLoseState(root, { folder, before: join(to, note.path) });
  const lock = await readIfThere(join(root, '.terraform.lock.hcl'));
  // What init added to the copy's lock file stays, unless the original is another one now.
  const withLockFile = lock !== undefined && lock !== note?.lock;
  const dir = await copyRoot({ from: root, to, withLockFile });
  await writePrivately(noteFile, `${JSON.stringify({ path: relative(to, dir), lock })}\n`);
  return dir;
}

interface LastCopy {
  readonly folder: string;
  /** Where the root lies in it. */
  readonly before: string;
}

/** A root that refers to other folders than before comes to lie elsewhere in its copy: its state would go with the old place. */
async function refuseToLoseState(root: string, { folder, before }: LastCopy): Promise<void> {
  const left = await remainingBeside(before);
  if (left.length === 0) return;
  const trial = join(folder, 'trial');
  try {
    const path = relative(trial, await copyRoot({ from: root, to: trial }));
    if (join(folder, 'root', path) === before) return;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
  throw new Error(
    `${root} refers to other folders than in the last run, so that its copy cannot be renewed in its place, ` +
      `${before}, where its state holds ${left.join(', ')}\n` +
      '  → let it refer to the same folders again, or run terraform destroy in that place first',
  );
}
