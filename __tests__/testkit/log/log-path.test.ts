import { join } from 'node:path';
import { logPath, safeName } from '../../../src/testkit/log/log-path';

test.each([
  ['the web server answers', 'the-web-server-answers'],
  ['../../etc/passwd', 'etc-passwd'],
  ['größe: "a\\b" | c*?<d>', 'größe-a-b-c-d'],
  ['v1.2_x (3)', 'v1.2_x-3'],
])('%s becomes a name for a file', (name, file) => {
  expect(safeName(name)).toBe(file);
});

test('names that are no files anywhere, empty ones and long ones stay different', () => {
  expect(safeName('CON')).toMatch(/^test-[0-9a-f]{8}$/);
  expect(new Set(['???', '!!!', '', 'con'].map(safeName)).size).toBe(4);
  const [one, other] = [`${'語'.repeat(200)}a`, `${'語'.repeat(200)}b`].map(safeName);
  expect(one).not.toBe(other);
  expect(Buffer.byteLength(`${one ?? ''}-2.log`)).toBeLessThanOrEqual(255);
});

test('a log lies by the path of its test file, also for one outside of the project', () => {
  const project = join('/', 'home', 'me', 'project');
  const path = (file: string): string => logPath({ file, name: 'a b' }, project).slice(project.length);
  expect(path(join(project, 'tests', 'a.test.ts'))).toBe(join('/', '.groundplan', 'logs', 'tests', 'a.test.ts', 'a-b'));
  expect(path(join(project, '..', 'other', 'a.test.ts'))).toBe(join('/', '.groundplan', 'logs', 'other', 'a.test.ts', 'a-b'));
});
