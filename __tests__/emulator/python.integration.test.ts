import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { setup } from '../../src/setup';
import { testTools } from '../../src/setup/tools/folder';

const run = promisify(execFile);
const server = resolve('src/emulator/aws');

test('the server and its mends hold to their own tests', async () => {
  const { python } = await setup({ root: process.cwd() });
  const env = { ...process.env, PYTHONPATH: testTools(process.cwd()).pytest, PYTHONDONTWRITEBYTECODE: '1' };
  const tested = await run(python, ['-m', 'pytest', '-q', '--tb=short'], { cwd: server, env }).catch((error: unknown) => outputOf(error));
  expect(tested.stdout).toMatch(/^\d+ passed in/m);
}, 600_000);

function outputOf(error: unknown): { stdout: string } {
  if (typeof error === 'object' && error !== null && 'stdout' in error && typeof error.stdout === 'string') return { stdout: error.stdout };
  throw error;
}
