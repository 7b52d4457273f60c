import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/core/project-root';
import { prepared } from '../emulator/prepared';

test('hand-written Terraform is formatted as terraform fmt does', async () => {
  const { terraform } = await prepared();
  const { stdout } = await promisify(execFile)(
    terraform.path,
    ['fmt', '-check', '-recursive', '-list=true', 'modules', '__tests__/modules'],
    { cwd: projectRoot() },
  );
  expect(stdout).toBe('');
}, 300_000);
