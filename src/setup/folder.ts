import { join } from 'node:path';

/** Where set-up keeps what it makes: everything below `<root>/.groundplan`. */
export interface Folder {
  readonly path: string;
  readonly bin: string;
  readonly venv: string;
  /** One filesystem mirror for each provider, by its name: Terraform finds no mirror behind links. */
  readonly mirror: string;
  /** For Terraform's own plugin cache. */
  readonly pluginCache: string;
  /** Caches of the tools that set-up runs, kept for the next time. */
  readonly cache: string;
  /** What is being made; anything in here when a set-up begins is left from one that was killed. */
  readonly temporary: string;
  readonly record: string;
  readonly lock: string;
}

export function groundplanFolder(root: string): Folder {
  const path = join(root, '.groundplan');
  return {
    path,
    bin: join(path, 'bin'),
    venv: join(path, 'venv'),
    mirror: join(path, 'mirror'),
    pluginCache: join(path, 'plugin-cache'),
    cache: join(path, 'cache'),
    temporary: join(path, 'tmp'),
    record: join(path, 'setup.json'),
    lock: join(path, 'setup.lock'),
  };
}
