import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/core/project-root';

const run = promisify(execFile);
const emulators = join(projectRoot(), '.groundplan/emulators');
const running = (): string[] => readdirSync(emulators).filter((it) => it.startsWith('demo-'));

test('meCove is bootstrapped, applied, verified against its requirement, planned again without a change, and destroyed', async () => {
  const { stdout } = await run('node', ['bin/groundplan.js', 'demo', 'mecove-mvp'], { cwd: projectRoot(), maxBuffer: 1e7 });
  const [, held, all] = /(\d+) of (\d+) hold/.exec(stdout) ?? [];
  expect(Number(all)).toBeGreaterThan(30);
  expect(held).toBe(all);
  expect(stdout).toContain('Nothing to change.');
  expect(stdout).toContain('Nothing is left.');
  expect(stdout).toMatch(/ssh_private_key +\(sensitive\)/);
  expect(stdout).not.toContain('PRIVATE KEY-----');
  expect(running()).toEqual([]);
}, 600_000);
