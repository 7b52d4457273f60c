import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { type Files, writeFiles } from '../root/files';
import type { Local } from '../root/scratch';
import type { Place } from './place-copy';
import { readIfThere, writePrivately } from './saved-file';

const noteSchema = z.array(z.string());

/** Writes the files of a root, and takes away those of the last run that are no longer among them. Returns its directory. */
export async function placeFiles(given: Files | ((local: Local) => Files), { project, folder }: Place): Promise<string> {
  const dir = join(folder, 'root');
  const files = typeof given === 'function' ? given((path) => relative(dir, resolve(project, path))) : given;
  const noteFile = join(folder, 'written.json');
  const before = noteSchema.parse(JSON.parse((await readIfThere(noteFile)) ?? '[]'));
  for (const old of before) if (!Object.hasOwn(files, old)) await rm(join(dir, old), { force: true });
  await writeFiles(dir, files);
  await writePrivately(noteFile, `${JSON.stringify(Object.keys(files))}\n`);
  return dir;
}
