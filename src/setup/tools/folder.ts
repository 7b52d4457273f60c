import { join } from 'node:path';

/** Where set-up puts the tools that only our own tests need. */
export interface TestTools {
  readonly path: string;
  /** A virtual environment with jsonschema and PyYAML. */
  readonly venv: string;
  readonly python: string;
  readonly shellcheck: string;
  readonly caddy: string;
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
    python: join(venv, 'bin', 'python'),
    shellcheck: join(venv, 'bin', 'shellcheck'),
    caddy: join(venv, 'bin', 'caddy'),
    cloudInitSchema: join(path, 'schema-cloud-config-v1.json'),
  };
}
