import { mkdtemp } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { copyRoot } from '../../terraform';
import { ownFolder } from '../ledger/own-folder';
import { type Files, writeFiles } from './files';
import { removeScratchOf } from './scratch-folder';

export type { Files } from './files';

/** A folder for one test, gone at the end of the block. */
export interface Scratch extends AsyncDisposable {
  /** The root in it. */
  readonly dir: string;
  /** Writes further files, or other content into those that are there; paths are relative to `dir`. */
  write(files: Files): Promise<void>;
}

export interface ScratchOptions {
  /** The project; scratch folders lie in `.groundplan/scratch` below it. The working directory by default. */
  readonly project?: string | undefined;
  /** Copies the lock file of the providers with the root; not by default. */
  readonly withLockFile?: boolean | undefined;
}

/** The path of a file or folder of the project as a root in the scratch folder must write it, for `source` and the like. */
export type Local = (path: string) => string;

/**
 * Makes a scratch folder below the project, with a root of the given files, or with a copy of the root in the given directory
 * and of the local modules that it uses:
 *
 *     await using scratch = await inScratch((local) => ({
 *       'main.tf': `module "database" { source = "${local('cdktf.out/modules/rds-postgres')}" }`,
 *     }));
 *
 * At the end it stays if a root in it could not be destroyed: the state is needed to do it later.
 */
export async function inScratch(
  content: Files | string | ((local: Local) => Files),
  { project = process.cwd(), withLockFile = false }: ScratchOptions = {},
): Promise<Scratch> {
  const own = await mkdtemp(join(ownFolder(project, 'scratch'), 'root-'));
  const dispose = (): Promise<void> => removeScratchOf(own, project);
  try {
    const dir = typeof content === 'string' ? await copyRoot({ from: content, to: own, withLockFile }) : own;
    const local: Local = (path) => relative(dir, resolve(project, path));
    if (typeof content !== 'string') await writeFiles(dir, typeof content === 'function' ? content(local) : content);
    return { dir, write: (files) => writeFiles(dir, files), [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
