import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder `src` of our own sources, also where the code was bundled to elsewhere in the package: not all files are TypeScript. */
export function ownSources(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const sources = join(folder, 'src');
    if (existsSync(join(sources, 'setup', 'stand-ins', 'go.mod'))) return sources;
    if (folder === dirname(folder)) throw new Error('the package lacks src/setup/stand-ins');
  }
}
