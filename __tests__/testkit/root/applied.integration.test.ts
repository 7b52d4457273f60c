import { rmSync } from 'node:fs';
import { inspect } from 'node:util';
import { z } from 'zod';
import { TerraformError, TerraformFailed } from '../../../src/terraform';
import { terraform } from '../../../src/testkit';
import { openProject, type Project, sized, telling } from './fixtures';

let project: Project;

beforeAll(async () => {
  project = await openProject();
});

afterEach(() => {
  rmSync(project.path('told'), { force: true });
});

afterAll(() => project[Symbol.asyncDispose]());

const told = (): string => project.path('told');

test('a root is applied for a block, with typed outputs, and destroyed with its folder at the end', async () => {
  {
    const files = { 'main.tf': sized + telling(told()) };
    await using it = await terraform.applied({ ...project.at, files, vars: { size: 2 }, outputs: z.object({ size: z.number() }) });
    expect(it.outputs.size + 1).toBe(3);
    expect(it.addresses).toEqual(['terraform_data.size', 'terraform_data.telling']);
    expect(project.ledger()).toHaveLength(1);
    expect(project.scratch()).toHaveLength(1);
  }
  expect(project.has('told')).toBe(true);
  expect(project.ledger()).toEqual([]);
  expect(project.scratch()).toEqual([]);
});

test('it is planned and applied again, with other variables and other files', async () => {
  await using it = await terraform.applied<{ size: number }>({ ...project.at, files: { 'main.tf': sized } });
  expect((await it.plan()).resources.map(({ action }) => action)).toEqual(['no-op']);
  expect((await it.plan({ vars: { size: 5 } })).resource('terraform_data.size').action).toBe('update');
  await it.apply({ vars: { size: 7 } });
  expect(it.outputs.size + 1).toBe(8);
  expect((await it.state()).output('size').value).toBe(7);
  await it.write({ 'more/main.tf': '', 'more.tf': 'resource "terraform_data" "more" {}' });
  await it.apply();
  expect(it.outputs).toEqual({ size: 7 });
  expect(it.addresses).toEqual(['terraform_data.more', 'terraform_data.size']);
});

test('it is destroyed when the block fails', async () => {
  const failing = async (): Promise<void> => {
    await using it = await terraform.applied({ ...project.at, files: { 'main.tf': telling(told()) } });
    throw new Error(`the test failed at ${it.addresses.join()}`);
  };
  await expect(failing()).rejects.toThrow('the test failed at terraform_data.telling');
  expect(project.has('told')).toBe(true);
  expect(project.scratch()).toEqual([]);
});

test('it is destroyed when the apply fails half-way', async () => {
  const bad = `
resource "terraform_data" "bad" {
  depends_on = [terraform_data.telling]
  provisioner "local-exec" {
    command = "exit 1"
  }
}
`;
  await expect(terraform.applied({ ...project.at, files: { 'main.tf': telling(told()) + bad } })).rejects.toThrow(TerraformFailed);
  expect(project.has('told')).toBe(true);
  expect(project.ledger()).toEqual([]);
  expect(project.scratch()).toEqual([]);
});

test('a root that cannot be initialized leaves nothing behind', async () => {
  await expect(terraform.applied({ ...project.at, files: { 'main.tf': 'resource {' } })).rejects.toThrow(TerraformError);
  expect(project.scratch()).toEqual([]);
});

test('once it is destroyed, nothing more is done in it', async () => {
  const it = await terraform.applied({ ...project.at, files: { 'main.tf': sized } });
  await Promise.all([it.destroy(), it.destroy()]);
  await it.destroy();
  await expect(it.apply()).rejects.toThrow(/is destroyed$/);
  expect(() => it.outputs).toThrow('is not applied');
});

test('aborting its signal interrupts what runs, and what was made is destroyed', async () => {
  const stop = new AbortController();
  const slow = `
resource "terraform_data" "slow" {
  depends_on = [terraform_data.telling]
  provisioner "local-exec" {
    command = "exec sleep 300"
  }
}
`;
  const run = terraform.applied({
    ...project.at,
    files: { 'main.tf': telling(told()) + slow },
    signal: stop.signal,
    onEvent: (event) => {
      if (event.message.includes('Provisioning with')) stop.abort();
    },
  });
  await expect(run).rejects.toMatchObject({ code: 'interrupted' });
  expect(project.has('told')).toBe(true);
  expect(project.ledger()).toEqual([]);
});

test('printing a root shows nothing that it holds', async () => {
  const files = { 'main.tf': 'variable "password" {}\noutput "copy" {\n  value = var.password\n}\n' };
  await using root = await terraform.applied({ ...project.at, files, vars: { password: 'correct horse' } });
  expect(root.outputs).toEqual({ copy: 'correct horse' });
  expect(inspect(root, { depth: null, breakLength: Infinity })).toBe(`LivingRoot { dir: '${root.dir}' }`);
  expect(JSON.parse(JSON.stringify(root))).toEqual({ dir: root.dir });
  expect(() => {
    expect(root).toEqual({});
  }).toThrow(/deep equality[^]*"dir": /);
});
