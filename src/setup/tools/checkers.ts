import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SetupContext } from '../context';
import { keyOf } from '../hash';
import type { Step } from '../step';
import { makeVirtualEnvironment } from '../virtual-environment';
import { testTools } from './folder';

const checkers = z.object({ shellcheck: z.string(), caddy: z.string(), python: z.string() });

/** The step that installs ShellCheck, Caddy and the validators of JSON schema and YAML, all from PyPI, pinned. */
export function checkersStep({ root, sources }: Pick<SetupContext, 'root' | 'sources'>): Step<z.output<typeof checkers>> {
  const files = ['requirements.txt', 'caddy.txt'].map((file) => join(sources, 'setup', 'tools', file));
  return {
    name: 'test tools',
    // Scripts in a virtual environment name its path: in a project that was moved it is made anew.
    key: keyOf([root], files),
    result: checkers,
    isDone: (paths) => Object.values(paths).every((path) => existsSync(path)),
    run: (context) => install(files, context),
    describe: () => 'shellcheck, caddy, jsonschema',
  };
}

async function install(files: readonly string[], context: SetupContext): Promise<z.output<typeof checkers>> {
  const { venv, python, shellcheck, caddy } = testTools(context.root);
  await makeVirtualEnvironment(venv, 'the test tools', files, context);
  return { shellcheck, caddy, python };
}
