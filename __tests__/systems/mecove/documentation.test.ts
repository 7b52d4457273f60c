import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/core/project-root';
import { documented } from '../../../src/systems/mecove/documentation';
import { env } from './host/requirements/recorded';

const page = readFileSync(join(projectRoot(), 'docs/mecove.md'), 'utf8');

test('the page about meCove has the requirements as they are', () => {
  if (documented(page, env) !== page) throw new Error('docs/mecove.md is behind the code: npm run docs writes it anew');
});

test('a page that is behind is noticed', () => {
  expect(documented(page.replace('VPC CIDR', 'VPC range'), env)).toBe(page);
  expect(page).toContain('| VPC CIDR: 10.0.0.0/16 |');
});

test('a page without a place for the table is refused', () => {
  expect(() => documented('# meCove\n', env)).toThrow('no place for requirements');
});
