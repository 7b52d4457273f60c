import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** `.exe` on Windows. */
export const executableSuffix = process.platform === 'win32' ? '.exe' : '';

/** The file that a shell would run for this name, or undefined. */
export function findExecutable(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name + executableSuffix)).find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
