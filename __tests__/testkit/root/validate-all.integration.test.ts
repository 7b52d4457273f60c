import { inScratch, NotAllValid, terraform } from '../../../src/testkit';
import { openProject, type Project } from './fixtures';

let project: Project;

beforeAll(async () => {
  project = await openProject();
});

afterAll(() => project[Symbol.asyncDispose]());

const files = {
  'live/main.tf': 'terraform {\n  backend "s3" {}\n}\nmodule "name" {\n  source = "../modules/name"\n}\n',
  'modules/name/main.tf': 'variable "name" {\n  default = "x"\n}\noutput "name" {\n  value = var.name\n}\n',
  'modules/notes/readme.md': '',
  '.terraform/modules/x/main.tf': 'broken',
};

test('every root and module below a folder is validated, without its backend and without touching it', async () => {
  await using root = await inScratch(files, { project: project.dir });
  expect(await terraform.validateAll({ ...project.at, dir: root.dir })).toEqual(['live', 'modules/name']);
  expect(project.scratch()).toHaveLength(1);
});

test('all that are not valid are told at once, each with its folder; those left out are not looked at', async () => {
  await using root = await inScratch({ ...files, 'a/main.tf': 'output "x" {\n  value = var.y\n}\n', 'b/main.tf': 'output {}\n' }, { project: project.dir });
  const error: unknown = await terraform.validateAll({ ...project.at, dir: root.dir }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NotAllValid);
  expect(error).toMatchObject({
    failures: { a: { diagnostics: [{ summary: 'Reference to undeclared input variable' }] }, b: { code: 'invalid-configuration' } },
    message: expect.stringMatching(/^2 of the folders with Terraform are not valid\n\na\n[^]*\n\nb\n/) as string,
  });
  expect(await terraform.validateAll({ ...project.at, dir: root.dir, exclude: ['a', 'b'] })).toHaveLength(2);
});

test('a folder without Terraform is a mistake', async () => {
  await using root = await inScratch({ 'readme.md': '' }, { project: project.dir });
  await expect(terraform.validateAll({ ...project.at, dir: root.dir })).rejects.toThrow('there is no Terraform in');
});
