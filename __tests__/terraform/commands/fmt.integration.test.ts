import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as terraform from '../../../src/terraform';
import { type ScratchRoot, scratchRoot } from '../scratch-root';

const ugly = 'output "a" {\nvalue=1\n}\n';
const tidy = 'output "a" {\n  value = 1\n}\n';

async function root(): Promise<ScratchRoot> {
  const scratch = await scratchRoot({ 'tidy.tf': tidy, 'ugly.tf': ugly });
  await mkdir(join(scratch.dir, 'below'));
  await writeFile(join(scratch.dir, 'below', 'ugly.tf'), ugly);
  return scratch;
}

test('files that are not formatted are told and left alone', async () => {
  await using scratch = await root();
  expect((await terraform.fmt(scratch.at)).files).toEqual(['ugly.tf']);
  expect((await terraform.fmt({ ...scratch.at, recursive: true })).files).toEqual(['below/ugly.tf', 'ugly.tf']);
  expect(await readFile(join(scratch.dir, 'ugly.tf'), 'utf8')).toBe(ugly);
});

test('files that are not formatted are written', async () => {
  await using scratch = await root();
  expect((await terraform.fmt({ ...scratch.at, write: true, recursive: true })).files).toEqual(['below/ugly.tf', 'ugly.tf']);
  expect(await readFile(join(scratch.dir, 'below/ugly.tf'), 'utf8')).toBe(tidy);
  expect((await terraform.fmt({ ...scratch.at, recursive: true })).files).toEqual([]);
});

test('a file that is not valid is told with its place', async () => {
  await using scratch = await scratchRoot({ 'broken.tf': 'output "a" {' });
  await expect(terraform.fmt(scratch.at)).rejects.toMatchObject({ code: 'invalid-configuration', where: 'output "a"  broken.tf:1' });
});

test('modules are fetched without providers, and what depends on what is told', async () => {
  await using scratch = await scratchRoot({ 'main.tf': 'module "a" {\n  source = "./a"\n}\n' });
  await mkdir(join(scratch.dir, 'a'));
  await writeFile(join(scratch.dir, 'a', 'main.tf'), 'resource "terraform_data" "inner" {}\n');
  await terraform.get({ ...scratch.at, update: true });
  expect(await readFile(join(scratch.dir, '.terraform/modules/modules.json'), 'utf8')).toContain('"Source":"./a"');
  await terraform.init(scratch.at);
  expect((await terraform.graph(scratch.at)).dot).toContain('module.a.terraform_data.inner');
});
