import { gte } from 'semver';
import { runCommand } from './child-process';
import type { SetupContext } from './context';
import { findExecutable } from './executable';

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

/** Without what would make one Python see the packages of another. */
export function cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, PYTHONHOME: undefined, PYTHONPATH: undefined, VIRTUAL_ENV: undefined, PYTHONNOUSERSITE: '1' };
}
