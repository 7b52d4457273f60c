import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeFiles } from './files';
import type { PlaceOptions, SourceOptions } from './options';
import type { RootOptions } from '../root-options';
import { inScratch, type Scratch } from './scratch';

/** A root in the folder where it is worked on. */
export interface Placed extends Scratch {
  readonly project: string;
  /** For every run in it. */
  readonly options: RootOptions;
}

/** Puts a root where it is worked on: a copy or files in a folder that goes away, or where it is. */
export async function placed({
  files,
  dir,
  inPlace = false,
  project = process.cwd(),
  lockFile = true,
  ...options
}: SourceOptions): Promise<Placed> {
  const scratch = await folderOf({ files, dir, inPlace }, { project, lockFile });
  // Files of values may lie outside of what is copied.
  const there = (file: string): string => (dir === undefined ? file : resolve(project, dir, file));
  return {
    ...scratch,
    project,
    options: {
      ...options,
      dir: scratch.dir,
      retry: options.retry ?? {},
      varFiles: options.varFiles?.map(there),
      backendConfigFiles: options.backendConfigFiles?.map(there),
    },
  };
}

async function folderOf(
  { files, dir, inPlace }: Pick<SourceOptions, 'files' | 'dir' | 'inPlace'>,
  { project, lockFile }: Required<{ [Name in keyof PlaceOptions]: NonNullable<PlaceOptions[Name]> }>,
): Promise<Scratch> {
  if (files !== undefined && dir !== undefined) throw new Error('both dir and files are given: a root comes from one of them');
  if (files !== undefined) return inScratch(files, { project });
  if (dir === undefined) throw new Error("neither dir nor files are given: give the root's directory, or its files by path");
  const own = resolve(project, dir);
  const mend = `give the directory of a root from ${project}, or as an absolute path`;
  if (!existsSync(own)) throw new Error(`there is no root ${own}: ${mend}`);
  if (!statSync(own).isDirectory()) throw new Error(`${own} is a file: ${mend}`);
  if (!readdirSync(own).some(isConfiguration)) throw new Error(`there are no .tf files in ${own}: ${mend}`);
  if (inPlace !== true) return inScratch(own, { project, withLockFile: lockFile });
  return { dir: own, write: (more) => writeFiles(own, more), [Symbol.asyncDispose]: () => Promise.resolve() };
}

const isConfiguration = (name: string): boolean => /\.(tf|tofu)(\.json)?$/.test(name);
