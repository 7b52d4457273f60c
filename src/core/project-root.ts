import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project: the nearest one above this code that has a `cdktf.json`. */
export function projectRoot(from = __dirname): string {
  if (existsSync(join(from, 'cdktf.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('no cdktf.json in this folder or above it');
  return projectRoot(parent);
}
