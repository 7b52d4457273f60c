import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runOrExplain } from './child-process';
import type { SetupContext } from './context';
import { keyOf } from './hash';
import type { Step } from './step';
import { makeVirtualEnvironment, pythonIn } from './virtual-environment';

const installed = z.object({ python: z.string(), version: z.string(), moto: z.string() });

/** The step that installs moto and what our plugin needs into the project's virtual environment. */
export function motoStep({ root, sources, folder }: Pick<SetupContext, 'root' | 'sources' | 'folder'>): Step<z.infer<typeof installed>> {
  const requirements = join(sources, 'setup', 'moto.txt');
  return {
    name: 'moto',
    // Scripts in a virtual environment name its path: in a project that was moved it is made anew.
    key: keyOf([root], [requirements]),
    result: installed,
    isDone: ({ python, version }) => existsSync(python) && existsSync(packageFolder(folder.venv, version, 'moto')),
    run: (context) => install(requirements, context),
    describe: ({ moto, version }) => `${moto} (Python ${version})`,
  };
}

async function install(requirements: string, context: SetupContext): Promise<z.infer<typeof installed>> {
  const { folder: { venv }, root: cwd, env, signal } = context;
  const { version } = await makeVirtualEnvironment(venv, 'the emulator', [requirements], context);
  const python = pythonIn(venv);
  const question = 'import importlib.metadata as m; print(m.version("moto"))';
  const moto = await runOrExplain(
    { command: python, args: ['-I', '-c', question], cwd, env, signal }, 'asking for the version of moto', `add moto to ${requirements}`,
  );
  return { python, version, moto: moto.trim() };
}

function packageFolder(venv: string, version: string, name: string): string {
  const [major = '', minor = ''] = version.split('.');
  return process.platform === 'win32'
    ? join(venv, 'Lib', 'site-packages', name)
    : join(venv, 'lib', `python${major}.${minor}`, 'site-packages', name);
}
