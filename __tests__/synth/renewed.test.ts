import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renewed } from '../../src/synth/renewed';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'groundplan-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const put = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const out = (): string => join(folder, 'out');
const renew = (files: Readonly<Record<string, string>>): void => {
  renewed(out(), ['stacks'], (next) => { for (const [file, text] of Object.entries(files)) put(join(next, file), text); });
};

test('a file that did not change is not touched: Terraform may read it at this moment', () => {
  renew({ 'stacks/a/main.json': '1', 'stacks/b/main.json': '1' });
  const before = statSync(join(out(), 'stacks/a/main.json'));
  renew({ 'stacks/a/main.json': '1', 'stacks/b/main.json': '2' });
  const after = statSync(join(out(), 'stacks/a/main.json'));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(readFileSync(join(out(), 'stacks/b/main.json'), 'utf8')).toBe('2');
});

test('what is no longer written goes; what Terraform keeps in a root, and what lies outside of the folders, stays', () => {
  renew({ 'stacks/a/main.json': '1', 'stacks/a/host/old.sh': '1' });
  for (const file of ['stacks/a/.terraform/modules/modules.json', 'stacks/a/.terraform.lock.hcl', 'stacks/a/errored.tfstate', 'stacks/a/crash.log', 'notes.txt']) put(join(out(), file), '');
  renew({ 'stacks/a/main.json': '1' });
  expect(readdirSync(out(), { recursive: true, withFileTypes: true }).filter((it) => it.isFile()).map((it) => it.name).sort())
    .toEqual(['.terraform.lock.hcl', 'crash.log', 'errored.tfstate', 'main.json', 'modules.json', 'notes.txt']);
});

test('where writing fails nothing changes, and nothing is left of it', () => {
  renew({ 'stacks/a/main.json': '1' });
  const failing = (): void => {
    renewed(out(), ['stacks'], (next) => {
      put(join(next, 'stacks/a/main.json'), '2');
      throw new Error('halfway');
    });
  };
  expect(failing).toThrow('halfway');
  expect(readFileSync(join(out(), 'stacks/a/main.json'), 'utf8')).toBe('1');
  expect(readdirSync(folder)).toEqual(['out']);
});
