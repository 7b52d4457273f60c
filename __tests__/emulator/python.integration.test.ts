import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { prepared } from './prepared';

const run = promisify(execFile);
const server = resolve('src/emulator/aws');
const pytest = resolve('.groundplan/tools/pytest');

/** pytest lies beside the emulator's own packages, which users get too. */
async function pytestFor(python: string): Promise<void> {
  if (existsSync(join(pytest, 'pytest'))) return;
  await run(python, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--disable-pip-version-check', '--target', pytest, '-r', join(server, 'requirements-test.txt')]);
}

test('the server and its mends hold to their own tests', async () => {
  const { python } = await prepared();
  await pytestFor(python);
  const env = { ...process.env, PYTHONPATH: pytest, PYTHONDONTWRITEBYTECODE: '1' };
  const tested = await run(python, ['-m', 'pytest', '-q', '--tb=short'], { cwd: server, env }).catch((error: unknown) => outputOf(error));
  expect(tested.stdout).toMatch(/^\d+ passed in/m);
}, 300_000);

function outputOf(error: unknown): { stdout: string } {
  if (typeof error === 'object' && error !== null && 'stdout' in error && typeof error.stdout === 'string') return { stdout: error.stdout };
  throw error;
}
