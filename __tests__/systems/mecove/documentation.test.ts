import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/core/project-root';
import { documented } from '../../../src/systems/mecove/documentation';
import { shapes } from './shapes';

const page = readFileSync(join(projectRoot(), 'docs/mecove.md'), 'utf8');

test('the page about meCove has its tables as they are', () => {
  if (documented(page, shapes) !== page) throw new Error('docs/mecove.md is behind the code: npm run docs writes it anew');
});

test.each([
  { table: 'the requirements on one host', row: '| VPC CIDR: 10.0.0.0/16 |' },
  { table: 'the requirements on ECS', row: '| ECS Service: Worker (no ingress) |' },
  { table: 'who reaches whom', row: '| **load-balancer** | — | — | 3000 |' },
])('a page that is behind is noticed: $table', ({ row }) => {
  expect(page).toContain(row);
  expect(documented(page.replace(row, '| old |'), shapes)).toBe(page);
});

test.each(['requirements', 'requirements on ECS', 'who reaches whom'])('a page without a place for %s is refused', (name) => {
  const without = page.replace(`<!-- ${name}: written by npm run docs -->`, '');
  expect(() => documented(without, shapes)).toThrow(`no place for ${name}`);
});
