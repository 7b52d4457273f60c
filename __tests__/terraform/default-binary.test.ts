import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { binaryFor } from '../../src/terraform/default-binary';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'groundplan-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const has = (name: string, mode = 0o755): void => writeFileSync(join(folder, name), '', { mode });
const env = (): NodeJS.ProcessEnv => ({ PATH: ['/nowhere', folder].join(delimiter) });

test('terraform is taken if it is on PATH', () => {
  has('terraform');
  has('tofu');
  expect(binaryFor(undefined, env())).toBe('terraform');
});

test('tofu is taken if terraform is not on PATH, or is nothing to start', () => {
  has('tofu');
  expect(binaryFor(undefined, env())).toBe('tofu');
  has('terraform', 0o644);
  expect(binaryFor(undefined, env())).toBe('tofu');
});

test('with neither, terraform is what is missing', () => {
  expect(binaryFor(undefined, env())).toBe('terraform');
  expect(binaryFor(undefined, {})).toBe('terraform');
});

test('what is named is taken: a path from where we are, a name as it is', () => {
  has('terraform');
  expect(binaryFor('./bin/tofu', env())).toBe(resolve('bin/tofu'));
  expect(binaryFor('tofu', env())).toBe('tofu');
});
