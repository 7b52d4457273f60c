import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The Python package of the emulator. */
export function serverFolder(): string {
  return asset('aws');
}

/** The modules that the emulator's registry serves: `<namespace>/<name>/<provider>/<version>`. */
export function modulesFolder(): string {
  return asset('modules');
}

/** Files that are not TypeScript stay in the source tree, also when the code itself was compiled to elsewhere. */
function asset(name: string): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    for (const candidate of [join(folder, name), join(folder, 'src', 'emulator', name)]) {
      if (existsSync(join(candidate, marker[name] ?? ''))) return candidate;
    }
    if (folder === dirname(folder)) throw new Error(`the package lacks src/emulator/${name}`);
  }
}

const marker: Readonly<Record<string, string>> = { aws: 'groundplan_aws', modules: 'terraform-aws-modules' };
