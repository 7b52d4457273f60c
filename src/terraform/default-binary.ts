import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve, sep } from 'node:path';

/**
 * What to start: the given binary (a path is meant from where we are, not from the root; a bare name is looked up on PATH),
 * else `terraform` if that is on PATH, else `tofu` if that is.
 */
export function binaryFor(given: string | undefined, env: NodeJS.ProcessEnv): string {
  if (given !== undefined) return given.includes(sep) ? resolve(given) : given;
  return ['terraform', 'tofu'].find((name) => isOnPath(name, env)) ?? 'terraform';
}

const suffix = process.platform === 'win32' ? '.exe' : '';

function isOnPath(name: string, env: NodeJS.ProcessEnv): boolean {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .some((folder) => isExecutable(join(folder, name + suffix)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
