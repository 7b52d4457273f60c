import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statePlace } from '../../src/terraform/state-place';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'groundplan-test-'));
  mkdirSync(join(dir, '.terraform'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const backend = (type: string, config: object): void =>
  writeFileSync(join(dir, '.terraform/terraform.tfstate'), JSON.stringify({ version: 3, backend: { type, config, hash: 1 } }));

test('in a bucket it is told by its address, with the workspace', () => {
  backend('s3', { bucket: 'states', key: 'a/b.tfstate', workspace_key_prefix: null });
  expect(statePlace(dir, {})).toEqual({ place: 's3://states/a/b.tfstate', kind: 'remote' });
  expect(statePlace(dir, { TF_WORKSPACE: 'blue' }).place).toBe('s3://states/env:/blue/a/b.tfstate');
  writeFileSync(join(dir, '.terraform/environment'), 'green');
  backend('s3', { bucket: 'states', key: 'b.tfstate', workspace_key_prefix: 'all' });
  expect(statePlace(dir, {}).place).toBe('s3://states/all/green/b.tfstate');
});

test('in another backend it is told by the name of that', () => {
  backend('pg', { conn_str: 'postgres://user:secret@host' });
  expect(statePlace(dir, {})).toEqual({ place: 'the state of workspace default in the pg backend', kind: 'remote' });
});

test('where Terraform keeps its files elsewhere, they are read there', () => {
  mkdirSync(join(dir, 'data'));
  writeFileSync(join(dir, 'data/environment'), 'blue');
  expect(statePlace(dir, { TF_DATA_DIR: 'data' })).toEqual({ place: join(dir, 'terraform.tfstate.d/blue/terraform.tfstate'), kind: 'file' });
});
