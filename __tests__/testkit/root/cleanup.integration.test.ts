import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { CleanupFailed, inScratch, terraform, TerraformError } from '../../../src/testkit';
import { leftovers, reap } from '../../../src/testkit';
import { openProject, type Project, sized, staying } from './fixtures';

let project: Project;

beforeEach(async () => {
  project = await openProject();
  await writeFile(project.path('keep'), '');
});

afterEach(() => project[Symbol.asyncDispose]());

const failureOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => undefined, (reason: unknown) => reason);

test('what cannot be destroyed is named, its folder and state stay, and reaping removes it once it can be', async () => {
  const root = await terraform.applied({ ...project.at, files: { 'main.tf': sized + staying(project.path('keep')) }, vars: { size: 2 } });
  const error = await failureOf(root.destroy());
  expect(error).toBeInstanceOf(CleanupFailed);
  expect(error).toMatchObject({ dir: root.dir, left: ['terraform_data.staying'], why: 'local-exec provisioner error' });
  expect(String(error)).toContain('1 still there:\n  terraform_data.staying');
  expect(existsSync(`${root.dir}/terraform.tfstate`)).toBe(true);

  const left = { dir: root.dir, addresses: ['terraform_data.staying'], why: 'local-exec provisioner error' };
  expect(leftovers(project.dir)).toMatchObject([{ ...left, test: { file: __filename, name: expect.getState().currentTestName } }]);
  expect(await reap(project.dir)).toMatchObject({ destroyed: [], gone: [], left: [left] });
  expect(leftovers(project.dir)).toMatchObject([left]);

  await rm(project.path('keep'));
  expect(await reap(project.dir)).toMatchObject({ destroyed: [{ dir: root.dir }], gone: [], left: [] });
  expect(leftovers(project.dir)).toEqual([]);
  expect(project.scratch()).toEqual([]);
});

test('destroying it again in the test succeeds once it can be destroyed', async () => {
  const root = await terraform.applied({ ...project.at, files: { 'main.tf': staying(project.path('keep')) } });
  await expect(root.destroy()).rejects.toThrow(CleanupFailed);
  await rm(project.path('keep'));
  await root.destroy();
  expect(leftovers(project.dir)).toEqual([]);
  expect(project.scratch()).toEqual([]);
});

test('a scratch folder of the test stays too if a root in it could not be destroyed', async () => {
  const failing = async (): Promise<void> => {
    await using scratch = await inScratch({ 'main.tf': staying(project.path('keep')) }, { project: project.dir });
    await using root = await terraform.applied({ ...project.at, dir: scratch.dir, inPlace: true });
    expect(root.addresses).toEqual(['terraform_data.staying']);
  };
  await expect(failing()).rejects.toThrow(CleanupFailed);
  expect(project.scratch()).toHaveLength(1);
  await rm(project.path('keep'));
  await reap(project.dir);
  expect(project.scratch()).toEqual([]);
});

test('the failure of the apply and that of the destroy are both told', async () => {
  const bad = 'resource "terraform_data" "bad" {\n  depends_on = [terraform_data.staying]\n  provisioner "local-exec" {\n    command = "exit 1"\n  }\n}\n';
  const error = await failureOf(terraform.applied({ ...project.at, files: { 'main.tf': staying(project.path('keep')) + bad } }));
  expect(error).toBeInstanceOf(AggregateError);
  expect(error).toMatchObject({ errors: [{ code: 'terraform-failed' }, { code: 'cleanup-failed', left: ['terraform_data.staying'] }] });
  const [first = '', second = '', third = ''] = String(error).split('\n');
  expect([first, second, third]).toEqual([
    'AggregateError: TerraformFailed: terraform apply failed',
    'and CleanupFailed: what the test made could not be destroyed, 1 still there:',
    '  terraform_data.staying',
  ]);
});

test('a root that Terraform refuses, to destroy it too, fails for that reason alone: nothing of it was made', async () => {
  const refusing = 'variable "size" {\n  type = number\n  validation {\n    condition     = var.size > 0\n    error_message = "Must be positive."\n  }\n}\n';
  const error = await failureOf(terraform.applied({ ...project.at, files: { 'main.tf': refusing }, vars: { size: -1 } }));
  expect(error).toBeInstanceOf(TerraformError);
  expect(String(error)).toContain('Must be positive.');
  expect(leftovers(project.dir)).toEqual([]);
  expect(project.scratch()).toEqual([]);
});

test('a destroy that fails for a reason that goes away is tried again', async () => {
  const root = `
resource "terraform_data" "throttled" {
  input = ${JSON.stringify(project.path('keep'))}
  provisioner "local-exec" {
    when    = destroy
    command = "if rm \${self.input} 2>/dev/null; then echo ThrottlingException: Rate exceeded >&2; exit 1; fi"
  }
}
`;
  await terraform.applied({ ...project.at, files: { 'main.tf': root }, retry: { delayMs: 10 } }).then((it) => it.destroy());
  expect(project.has('keep')).toBe(false);
  expect(leftovers(project.dir)).toEqual([]);
});

test('why it could not be destroyed stands in the first lines, such as that the state cannot be read', async () => {
  const root = await terraform.applied({ ...project.at, files: { 'main.tf': sized } });
  await writeFile(`${root.dir}/terraform.tfstate`, '{ broken');
  const error = await failureOf(root.destroy());
  expect(error).toMatchObject({ why: `terraform destroy: ${root.dir}/terraform.tfstate cannot be read` });
  expect(String(error).split('\n').slice(0, 2)).toEqual([
    'CleanupFailed: what the test made could not be destroyed, the state cannot be read',
    `  because: terraform destroy: ${root.dir}/terraform.tfstate cannot be read`,
  ]);
});

test('a state that is gone is told with what was made: Terraform would find nothing to destroy', async () => {
  const root = await terraform.applied({ ...project.at, files: { 'main.tf': sized } });
  await rm(`${root.dir}/terraform.tfstate`);
  const error = await failureOf(root.destroy());
  expect(error).toMatchObject({ code: 'cleanup-failed', left: ['terraform_data.size'], cause: { code: 'state-lost' } });
  expect(leftovers(project.dir)).toMatchObject([{ dir: root.dir, addresses: ['terraform_data.size'] }]);
});

test('a root that was destroyed by hand before is destroyed for good', async () => {
  await using root = await terraform.applied({ ...project.at, files: { 'main.tf': sized } });
  await terraform.destroy(root.options);
});
