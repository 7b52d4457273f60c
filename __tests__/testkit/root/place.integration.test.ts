import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inScratch, terraform, UndeclaredVariables } from '../../../src/testkit';
import { env, openProject, type Project, sized } from './fixtures';

let project: Project;

beforeAll(async () => {
  project = await openProject();
  await using scratch = await inScratch({}, { project: project.dir });
  await scratch.write({
    '../../../examples/web/main.tf': `module "it" {\n  source = "../../modules/it"\n  size = var.size\n}\nvariable "size" {\n  type = number\n}\noutput "size" {\n  value = module.it.size\n}\n`,
    '../../../examples/web/.terraform.lock.hcl': '',
    '../../../modules/it/main.tf': sized,
    '../../../values/two.tfvars': 'size = 2',
  });
});

afterAll(() => project[Symbol.asyncDispose]());

test('a root is copied with its local modules; two of it share no state, and the root itself stays as it was', async () => {
  const at = { ...project.at, dir: 'examples/web' };
  await using one = await terraform.applied({ ...at, vars: { size: 1 } });
  await using two = await terraform.applied({ ...at, varFiles: ['../../values/two.tfvars'] });
  expect([one.outputs, two.outputs]).toEqual([{ size: 1 }, { size: 2 }]);
  expect(one.dir).not.toBe(two.dir);
  expect(one.dir.startsWith(project.path('.groundplan/scratch'))).toBe(true);
  expect(await readdir(project.path('examples/web'))).toEqual(['.terraform.lock.hcl', 'main.tf']);
});

test('the lock file of the providers is copied, unless it is not wanted', async () => {
  const at = { ...project.at, dir: 'examples/web', vars: { size: 1 } };
  await using locked = await terraform.applied(at);
  await using unlocked = await terraform.applied({ ...at, lockFile: false });
  expect(await readdir(locked.dir)).toContain('.terraform.lock.hcl');
  expect(await readdir(unlocked.dir)).not.toContain('.terraform.lock.hcl');
});

test('in place it is applied where it is, and its folder stays', async () => {
  await using scratch = await inScratch({ 'main.tf': sized }, { project: project.dir });
  {
    await using root = await terraform.applied({ ...project.at, dir: scratch.dir, inPlace: true });
    expect(root.dir).toBe(scratch.dir);
    await root.write({ 'more.tf': 'output "more" {\n  value = 1\n}\n' });
    await root.apply();
    expect(root.outputs).toEqual({ size: 1, more: 1 });
  }
  expect(await readdir(scratch.dir)).toEqual(expect.arrayContaining(['main.tf', 'more.tf', 'terraform.tfstate']));
});

test('files reach what is local in the project', async () => {
  await using root = await terraform.applied({
    ...project.at,
    files: (local) => ({ 'main.tf.json': { module: { it: { source: local('modules/it') } }, output: { size: { value: '${module.it.size}' } } } }),
  });
  expect(root.outputs).toEqual({ size: 1 });
});

test('a directory that is not there is named', async () => {
  await expect(terraform.applied({ ...project.at, dir: 'examples/wbe' })).rejects.toThrow(`there is no root ${project.path('examples/wbe')}`);
});

test('the options of a root run any command in it', async () => {
  await using root = await terraform.applied({ ...project.at, dir: 'examples/web', vars: { size: 3 } });
  expect(root.options).toMatchObject({ dir: root.dir, env, vars: { size: 3 } });
});

test('a scratch folder lies below the project, and is gone afterwards', async () => {
  let dir: string;
  {
    await using scratch = await inScratch({ 'a/b.txt': 'text' });
    dir = scratch.dir;
    await writeFile(join(dir, 'more'), '');
    expect(dir.startsWith(join(process.cwd(), '.groundplan', 'scratch'))).toBe(true);
    await using copy = await inScratch(dir);
    expect((await readdir(copy.dir)).filter((name) => !name.startsWith('.'))).toEqual(['a', 'more']);
  }
  await expect(readdir(dir)).rejects.toThrow('ENOENT');
});

test('a variable that the root does not declare is refused before Terraform is started', async () => {
  const lines: string[] = [];
  const options = { ...project.at, files: { 'main.tf': sized }, vars: { sise: 2 }, log: (line: string) => lines.push(line) };
  await expect(terraform.applied(options)).rejects.toThrow('sise: is size meant?');
  await expect(terraform.planned(options)).rejects.toThrow(UndeclaredVariables);
  expect(lines).toEqual([]);
  expect(project.scratch()).toEqual([]);
  await using root = await terraform.applied({ ...options, undeclaredVars: 'ignored' });
  expect(root.outputs).toEqual({ size: 1 });
});

test('what is no root is told before anything is copied or started', async () => {
  const failing = (source: object): Promise<unknown> => terraform.planned({ ...project.at, ...(source as { dir: string }) });
  await expect(failing({ dir: 'nowhere' })).rejects.toThrow(`there is no root ${project.path('nowhere')}: give the directory of a root from ${project.dir}`);
  await expect(failing({ dir: 'examples/web/main.tf' })).rejects.toThrow(`${project.path('examples/web/main.tf')} is a file`);
  await expect(failing({ dir: 'examples' })).rejects.toThrow(`there are no .tf files in ${project.path('examples')}`);
  await expect(failing({ dir: 'examples', inPlace: true })).rejects.toThrow(`there are no .tf files in ${project.path('examples')}`);
  await expect(failing({})).rejects.toThrow('neither dir nor files are given');
  await expect(failing({ dir: 'examples/web', files: {} })).rejects.toThrow('both dir and files are given');
  expect(project.scratch()).toEqual([]);
});
