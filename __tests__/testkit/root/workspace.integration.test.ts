import { readdir } from 'node:fs/promises';
import { workspaceList } from '../../../src/terraform';
import { inScratch, terraform } from '../../../src/testkit';
import { openProject, type Project } from './fixtures';

const root = 'resource "terraform_data" "it" {\n  input = terraform.workspace\n}\noutput "name" {\n  value = terraform_data.it.output\n}\n';
let project: Project;

beforeAll(async () => {
  project = await openProject();
});

afterAll(() => project[Symbol.asyncDispose]());

test('a workspace is made for a root and deleted at its end', async () => {
  await using scratch = await inScratch({ 'main.tf': root }, { project: project.dir });
  const at = { ...project.at, dir: scratch.dir, inPlace: true };
  {
    await using it = await terraform.applied({ ...at, workspace: 'mine' });
    expect(it.outputs).toEqual({ name: 'mine' });
    expect((await workspaceList(it.options)).workspaces).toEqual(['default', 'mine']);
  }
  expect((await workspaceList({ dir: scratch.dir, env: at.env })).workspaces).toEqual(['default']);
});

test('a workspace that was there before stays', async () => {
  await using scratch = await inScratch({ 'main.tf': root }, { project: project.dir });
  await scratch.write({ 'terraform.tfstate.d/theirs/.keep': '' });
  {
    await using it = await terraform.applied({ ...project.at, dir: scratch.dir, inPlace: true, workspace: 'theirs' });
    expect(it.outputs).toEqual({ name: 'theirs' });
  }
  expect(await readdir(`${scratch.dir}/terraform.tfstate.d`)).toEqual(['theirs']);
});
