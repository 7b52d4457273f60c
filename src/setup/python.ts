import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gte } from 'semver';
import { z } from 'zod';
import { UserError } from '../core/errors';
import { runCommand, runOrExplain } from './child-process';
import type { SetupContext } from './context';
import { findExecutable } from './executable';
import { keyOf } from './hash';
import type { Step } from './step';

/** The oldest Python that moto and our plugin run on. */
export const requiredPython = '3.10.0';

const names = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];

export interface Python {
  readonly path: string;
  readonly version: string;
}

export interface PythonSearch {
  readonly found?: Python;
  readonly refused: readonly string[];
}

/** A recent enough Python on PATH that can make virtual environments. */
export async function findPython({ root, env, signal }: Pick<SetupContext, 'root' | 'env' | 'signal'>): Promise<PythonSearch> {
  const parts = 'all(map(importlib.util.find_spec, ("venv", "ensurepip")))';
  const question = `import sys, importlib.util; print("%d.%d.%d" % sys.version_info[:3], ${parts})`;
  const refused: string[] = [];
  for (const name of names) {
    const path = findExecutable(name, env);
    if (path === undefined) continue;
    const asked = { command: path, args: ['-c', question], cwd: root, env: cleanEnvironment(env), signal };
    const { code, stdout } = await runCommand(asked);
    const [version = '', complete] = stdout.trim().split(' ');
    if (code !== 0) refused.push(`${path}: does not run`);
    else if (!gte(version, requiredPython)) refused.push(`${path}: version ${version} is too old`);
    else if (complete !== 'True') refused.push(`${path}: has no venv (on Debian and Ubuntu: apt install python3-venv)`);
    else return { found: { path, version }, refused };
  }
  return { refused };
}

export const virtualEnvironment = z.object({ python: z.string(), version: z.string(), moto: z.string() });
export type VirtualEnvironment = z.infer<typeof virtualEnvironment>;

/** The step that installs moto and what our plugin needs into the project's virtual environment. */
export function motoStep({ root, sources, folder }: Pick<SetupContext, 'root' | 'sources' | 'folder'>): Step<VirtualEnvironment> {
  const requirements = join(sources, 'emulator', 'aws', 'requirements.txt');
  return {
    name: 'moto',
    // Scripts in a virtual environment name its path: in a project that was moved it is made anew.
    key: keyOf([root], [requirements]),
    result: virtualEnvironment,
    isDone: ({ python, version }) => existsSync(python) && existsSync(packageFolder(folder.venv, version, 'moto')),
    run: (context) => install(requirements, context),
    describe: ({ moto, version }) => `${moto} (Python ${version})`,
  };
}

async function install(requirements: string, context: SetupContext): Promise<VirtualEnvironment> {
  const { found, refused } = await findPython(context);
  if (found === undefined) {
    const reasons = refused.length > 0 ? refused : ['PATH has no python3'];
    throw new UserError(
      ['there is no Python 3.10 or newer for the emulator', ...reasons].join('\n  '),
      'install Python 3.10 or newer with its venv module and put it on PATH',
    );
  }
  const { folder, root, signal } = context;
  rmSync(folder.venv, { recursive: true, force: true });
  mkdirSync(folder.temporary, { recursive: true });
  const env = { ...cleanEnvironment(context.env), TMPDIR: folder.temporary, PIP_USER: '0', PIP_REQUIRE_VIRTUALENV: '0' };
  const python = join(folder.venv, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
  try {
    await runOrExplain(
      { command: found.path, args: ['-m', 'venv', folder.venv], cwd: root, env, signal },
      'python3 -m venv', `see the message above; ${found.path} must be able to make virtual environments`,
    );
    const options = ['--quiet', '--no-input', '--no-cache-dir', '--disable-pip-version-check'];
    await runOrExplain(
      { command: python, args: ['-m', 'pip', 'install', ...options, '-r', requirements], cwd: root, env, signal },
      'the installation of moto', 'let pypi.org be reached, or name your package index in the settings of pip',
    );
    const question = 'import importlib.metadata as m; print(m.version("moto"))';
    const moto = await runOrExplain(
      { command: python, args: ['-c', question], cwd: root, env, signal },
      'asking for the version of moto', `add moto to ${requirements}`,
    );
    return { python, version: found.version, moto: moto.trim() };
  } catch (error) {
    rmSync(folder.venv, { recursive: true, force: true });
    throw error;
  }
}

function packageFolder(venv: string, version: string, name: string): string {
  const [major = '', minor = ''] = version.split('.');
  return process.platform === 'win32'
    ? join(venv, 'Lib', 'site-packages', name)
    : join(venv, 'lib', `python${major}.${minor}`, 'site-packages', name);
}

/** Without what would make one Python see the packages of another. */
function cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, PYTHONHOME: undefined, PYTHONPATH: undefined, VIRTUAL_ENV: undefined, PYTHONNOUSERSITE: '1' };
}
