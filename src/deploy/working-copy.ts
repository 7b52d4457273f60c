import { join } from 'node:path';
import { copyRoot } from '../terraform';

/**
 * Where Terraform works on a root. With AWS that is the root itself, as `cdktf deploy` does it. With the emulator it is a copy in
 * the emulator's own folder, so that no lock file, cached backend or state of it ever meets AWS.
 */
export async function workingCopy(directory: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const emulator = env['GROUNDPLAN_EMULATOR'];
  if (emulator === undefined || emulator === '') return directory;
  return copyRoot({ from: directory, to: join(emulator, 'roots') });
}
