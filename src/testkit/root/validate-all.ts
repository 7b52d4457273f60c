import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { RunOptions } from '../../terraform';
import { init, validate } from '../commands';
import { inScratch } from './scratch';

export interface ValidateAllOptions extends Omit<RunOptions, 'workspace'> {
  /** Folder in which roots and modules are looked for, from the project's. */
  readonly dir: string;
  /** Folders to leave out with all below them, as paths from `dir`. */
  readonly exclude?: readonly string[] | undefined;
  /** The project; the copies lie in `.groundplan/scratch` below it. The working directory by default. */
  readonly project?: string | undefined;
}

/** Roots or modules that are not valid. */
export class NotAllValid extends AggregateError {
  readonly code = 'not-all-valid';

  constructor(
    /** What is wrong, by folder. */
    readonly failures: Readonly<Record<string, Error>>,
  ) {
    const texts = Object.entries(failures).map(([folder, { message }]) => `${folder}\n${message.replace(/^/gm, '  ')}`);
    super(Object.values(failures), [`${texts.length} of the folders with Terraform are not valid`, ...texts].join('\n\n'));
    this.name = 'NotAllValid';
  }
}

/** Validates each root and module below a folder, in a copy and without its backend. Gives their folders; throws `NotAllValid`. */
export async function validateAll({
  dir,
  exclude = [],
  project = process.cwd(),
  ...options
}: ValidateAllOptions): Promise<readonly string[]> {
  const top = resolve(project, dir);
  const folders = await foldersIn(top, new Set(exclude.map((it) => resolve(top, it))));
  if (folders.length === 0) throw new Error(`there is no Terraform in ${top} or below it`);
  const names = folders.map((folder) => relative(top, folder) || '.');
  const failures: Record<string, Error> = {};
  for (const [i, folder] of folders.entries()) {
    await using copy = await inScratch(folder, { project });
    try {
      await init({ ...options, dir: copy.dir, backend: false });
      await validate({ ...options, dir: copy.dir });
    } catch (error) {
      failures[names[i] ?? folder] = error instanceof Error ? error : new Error(String(error), { cause: error });
    }
  }
  if (Object.keys(failures).length > 0) throw new NotAllValid(failures);
  return names;
}

async function foldersIn(folder: string, left: ReadonlySet<string>): Promise<string[]> {
  if (left.has(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries
    .filter((it) => it.isDirectory() && !it.name.startsWith('.') && it.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(below.map(({ name }) => foldersIn(join(folder, name), left)));
  const isOne = entries.some((it) => it.isFile() && /\.(tf|tofu)(\.json)?$/.test(it.name));
  return [...(isOne ? [folder] : []), ...found.flat()];
}
