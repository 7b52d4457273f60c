import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../core/errors';
import { runOrExplain } from './child-process';
import type { SetupContext } from './context';
import { cleanEnvironment, findPython, requiredPython, type Python } from './python';

export interface PackageInstallation {
  /** Python whose pip installs. */
  readonly python: string;
  /** What is installed, for messages: `moto`. */
  readonly what: string;
  /** Files in the form of pip, pinned. */
  readonly requirements: readonly string[];
  readonly options?: readonly string[];
}

/** The Python of a virtual environment on this machine. */
export function pythonIn(venv: string): string {
  return join(venv, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
}

/** Makes a virtual environment anew with these packages; one that fails half way is gone. Returns the Python that made it. */
export async function makeVirtualEnvironment(
  venv: string, what: string, requirements: readonly string[], context: SetupContext,
): Promise<Python> {
  const { found, refused } = await findPython(context);
  if (found === undefined) {
    const reasons = refused.length > 0 ? refused : ['PATH has no python3'];
    const [major, minor] = requiredPython.split('.');
    throw new UserError(
      [`there is no Python ${major}.${minor} or newer for ${what}`, ...reasons].join('\n  '),
      `install Python ${major}.${minor} or newer with its venv module and put it on PATH`,
    );
  }
  const { root, signal } = context;
  rmSync(venv, { recursive: true, force: true });
  try {
    const make = { command: found.path, args: ['-m', 'venv', venv], cwd: root, env: pipEnvironment(context), signal };
    await runOrExplain(make, 'python3 -m venv', `see the message above; ${found.path} must be able to make virtual environments`);
    await installPackages({ python: pythonIn(venv), what, requirements }, context);
    return found;
  } catch (error) {
    rmSync(venv, { recursive: true, force: true });
    throw error;
  }
}

/** One call of pip for each file: hashes in one of them would be demanded of all. */
export async function installPackages({ python, what, requirements, options = [] }: PackageInstallation, context: SetupContext): Promise<void> {
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--no-cache-dir', '--disable-pip-version-check', ...options];
  const { root: cwd, signal } = context;
  for (const file of requirements) {
    await runOrExplain(
      { command: python, args: [...pip, '-r', file], cwd, env: pipEnvironment(context), signal },
      `the installation of ${what}`, 'let pypi.org be reached, or name your package index in the settings of pip',
    );
  }
}

/** The user's package index and proxy, but nothing that would lead the packages elsewhere. */
function pipEnvironment({ env, folder }: SetupContext): NodeJS.ProcessEnv {
  mkdirSync(folder.temporary, { recursive: true });
  return { ...cleanEnvironment(env), TMPDIR: folder.temporary, PIP_USER: '0', PIP_REQUIRE_VIRTUALENV: '0' };
}
