import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../core/errors';
import { runOrExplain } from '../child-process';
import type { SetupContext } from '../context';
import { keyOf } from '../hash';
import { findPython, requiredPython } from '../python';
import type { Step } from '../step';
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
  const { root, signal, folder } = context;
  const { found, refused } = await findPython(context);
  if (found === undefined) {
    throw new UserError(
      ['there is no Python for the test tools', ...refused].join('\n  '),
      `install Python ${requiredPython} or newer with its venv module and put it on PATH`,
    );
  }
  const { venv, python, shellcheck, caddy } = testTools(root);
  const env = { ...context.env, PYTHONHOME: undefined, PYTHONPATH: undefined, TMPDIR: folder.temporary, PIP_USER: '0' };
  rmSync(venv, { recursive: true, force: true });
  mkdirSync(folder.temporary, { recursive: true });
  try {
    await runOrExplain({ command: found.path, args: ['-m', 'venv', venv], cwd: root, env, signal }, 'python3 -m venv', 'see the message above');
    const pip = ['-m', 'pip', 'install', '--no-cache-dir', '--quiet', '--no-input', '--disable-pip-version-check'];
    for (const file of files) {
      await runOrExplain(
        { command: python, args: [...pip, '-r', file], cwd: root, env, signal },
        'the installation of the test tools', 'let pypi.org be reached, or name your package index in the settings of pip',
      );
    }
  } catch (error) {
    rmSync(venv, { recursive: true, force: true });
    throw error;
  }
  return { shellcheck, caddy, python };
}
