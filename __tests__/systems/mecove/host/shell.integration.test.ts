import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { testTools } from '../../../../src/setup/tools/folder';
import { filesFolder } from './rendering';

const { shellcheck } = testTools(process.cwd());
const scripts = readdirSync(filesFolder).filter((file) => file.endsWith('.sh'));

test.each(scripts)('shellcheck finds nothing in %s', (script) => {
  const { status, stdout } = spawnSync(shellcheck, ['--severity=style', join(filesFolder, script)], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

test('shellcheck would find an unquoted variable', () => {
  const { status, stdout } = spawnSync(shellcheck, ['--shell=bash', '-'], { encoding: 'utf8', input: 'rm $1\n' });
  expect(stdout).toContain('SC2086');
  expect(status).toBe(1);
});

test('the pinned host key is the one that GitHub publishes', () => {
  const fingerprint = execFileSync('ssh-keygen', ['-lf', join(filesFolder, 'known_hosts')], { encoding: 'utf8' });
  expect(fingerprint.trim()).toBe('256 SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU github.com (ED25519)');
});
