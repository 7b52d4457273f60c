import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project around a folder: what was set up before, else the nearest with a package.json or a git repository, else the folder. */
export function projectAround(folder: string = process.cwd()): string {
  return nearest(folder, ['.groundplan/setup.json']) ?? nearest(folder, ['package.json', '.git']) ?? folder;
}

function nearest(folder: string, marks: readonly string[]): string | undefined {
  if (marks.some((it) => existsSync(join(folder, it)))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearest(parent, marks);
}
