import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SetupContext } from '../context';
import { keyOf } from '../hash';
import { pythonIn, installPackages } from '../virtual-environment';
import type { Step } from '../step';
import { testTools } from './folder';

const folder = z.object({ folder: z.string() });

/** The step that installs pytest for the emulator's own tests, beside its packages and not among them: those are the users'. */
export function pytestStep({ root, sources, folder: { venv } }: Pick<SetupContext, 'root' | 'sources' | 'folder'>): Step<z.output<typeof folder>> {
  const requirements = join(sources, 'setup', 'tools', 'pytest.txt');
  const { pytest } = testTools(root);
  return {
    name: 'pytest',
    key: keyOf([root], [requirements]),
    result: folder,
    isDone: (result) => existsSync(join(result.folder, 'pytest')),
    run: async (context) => {
      rmSync(pytest, { recursive: true, force: true });
      const options = ['--no-deps', '--target', pytest];
      await installPackages({ python: pythonIn(venv), what: 'pytest', requirements: [requirements], options }, context);
      return { folder: pytest };
    },
    describe: () => 'for the tests of the emulator',
  };
}
