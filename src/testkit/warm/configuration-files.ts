import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** A file of a root's configuration, or of a module that it calls. */
export interface ConfigurationFile {
  readonly ofRoot: boolean;
  readonly isJson: boolean;
  readonly text: string;
}

const manifest = z.looseObject({ Modules: z.array(z.looseObject({ Dir: z.string() })) });

/** All files that make up the configuration of an initialized root. */
export function configurationFiles(dir: string, dataDir: string): ConfigurationFile[] {
  return moduleFolders(dir, dataDir).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(tf|tofu)(\.json)?$/.test(name))
      .map((name) => ({
        ofRoot: folder === dir,
        isJson: name.endsWith('.json'),
        text: readFileSync(join(folder, name), 'utf8'),
      })),
  );
}

function moduleFolders(dir: string, dataDir: string): string[] {
  const file = join(dataDir, 'modules', 'modules.json');
  const modules = existsSync(file) ? manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).Modules : [];
  const folders = modules.map((it) => resolve(dir, it.Dir)).filter((folder) => existsSync(folder));
  return [...new Set([dir, ...folders])];
}
