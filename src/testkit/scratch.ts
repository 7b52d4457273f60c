import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { copyRoot } from '../terraform';

/** A folder for one test, gone at the end of the block. */
export interface Scratch extends AsyncDisposable {
  /** The root in it. */
  readonly dir: string;
  /** Writes further files, or other content into those that are there; paths are relative to `dir`. */
  write(files: Files): Promise<void>;
}

/** Paths and their content; an object is written as JSON. */
export type Files = Readonly<Record<string, string | object>>;

export interface ScratchOptions {
  /** The project; scratch folders lie in `.groundplan/scratch` below it. The working directory by default. */
  readonly project?: string | undefined;
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
 */
export async function inScratch(
  content: Files | string | ((local: Local) => Files),
  { project = process.cwd() }: ScratchOptions = {},
): Promise<Scratch> {
  const folder = join(resolve(project), '.groundplan', 'scratch');
  await mkdir(folder, { recursive: true });
  const own = await mkdtemp(join(folder, 'root-'));
  const dispose = (): Promise<void> => rm(own, { recursive: true, force: true });
  try {
    const dir = typeof content === 'string' ? await copyRoot({ from: content, to: own }) : own;
    const local: Local = (path) => relative(dir, resolve(project, path));
    if (typeof content !== 'string') await writeInto(dir, typeof content === 'function' ? content(local) : content);
    return { dir, write: (files) => writeInto(dir, files), [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function writeInto(dir: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  }
}
