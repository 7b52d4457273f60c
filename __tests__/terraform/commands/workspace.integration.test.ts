import * as terraform from '../../../src/terraform';
import { scratchRoot } from '../scratch-root';

const where = { 'main.tf': 'resource "terraform_data" "a" {}\noutput "where" {\n  value = terraform.workspace\n}\n' };

test('workspaces are made, listed, selected and deleted', async () => {
  await using root = await scratchRoot(where);
  await terraform.init(root.at);
  expect(await terraform.workspaceList(root.at)).toMatchObject({ workspaces: ['default'], current: 'default' });
  await terraform.workspaceNew({ ...root.at, workspace: 'blue' });
  await terraform.workspaceNew({ ...root.at, workspace: 'green' });
  expect(await terraform.workspaceList(root.at)).toMatchObject({ workspaces: ['default', 'blue', 'green'], current: 'green' });
  await terraform.workspaceSelect({ ...root.at, workspace: 'blue' });
  expect(await terraform.workspaceShow(root.at)).toMatchObject({ workspace: 'blue', exitCode: 0 });
  await terraform.workspaceDelete({ ...root.at, workspace: 'green' });
  expect(await terraform.workspaceList(root.at)).toMatchObject({ workspaces: ['default', 'blue'], current: 'blue' });
});

test('a workspace that is given, and not made yet, is the one to work in', async () => {
  await using root = await scratchRoot(where);
  await terraform.init(root.at);
  expect(await terraform.workspaceList({ ...root.at, workspace: 'later' })).toMatchObject({ workspaces: ['default'], current: 'later' });
});

test('the selected workspace can be deleted: default is selected then', async () => {
  await using root = await scratchRoot(where);
  await terraform.init(root.at);
  await terraform.workspaceNew({ ...root.at, workspace: 'blue' });
  await terraform.workspaceDelete({ ...root.at, workspace: 'blue' });
  expect(await terraform.workspaceList(root.at)).toMatchObject({ workspaces: ['default'], current: 'default' });
});

test('a workspace with resources is deleted with force only', async () => {
  await using root = await scratchRoot(where);
  await terraform.init(root.at);
  await terraform.workspaceNew({ ...root.at, workspace: 'blue' });
  await terraform.apply(root.at);
  const refused: unknown = await terraform.workspaceDelete({ ...root.at, workspace: 'blue' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(terraform.TerraformFailed);
  expect(String(refused)).toMatch(/workspace delete failed[^]*Workspace is not empty[^]*terraform_data\.a/);
  await terraform.workspaceDelete({ ...root.at, workspace: 'blue', force: true });
  expect((await terraform.workspaceList(root.at)).workspaces).toEqual(['default']);
});

test.each([
  ['made twice', (options: terraform.WorkspaceOptions) => terraform.workspaceNew({ ...options, workspace: 'default' }), 'already exists'],
  ['selected before it is made', terraform.workspaceSelect, `Workspace "nowhere" doesn't exist`],
  ['deleted before it is made', terraform.workspaceDelete, `Workspace "nowhere" doesn't exist`],
])('a workspace cannot be %s', async (_, change, message) => {
  await using root = await scratchRoot(where);
  await terraform.init(root.at);
  await expect(change({ ...root.at, workspace: 'nowhere' })).rejects.toThrow(message);
});
