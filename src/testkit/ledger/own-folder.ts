import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Makes a folder of ours in a project. Nothing in it is for version control: states, variables, logs. */
export function ownFolder(project: string, ...names: readonly string[]): string {
  const all = join(resolve(project), '.groundplan');
  const folder = join(all, ...names);
  mkdirSync(folder, { recursive: true });
  const ignored = join(all, '.gitignore');
  if (!existsSync(ignored)) writeFileSync(ignored, '*\n');
  return folder;
}
