import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as terraform from '../../../src/terraform';
import { type ScratchRoot, scratchRoot } from '../scratch-root';

async function applied(): Promise<ScratchRoot> {
  const root = await scratchRoot({
    'main.tf': `
resource "terraform_data" "a" {
  for_each = toset(["x", "y"])
  input    = each.key
}
`,
  });
  await terraform.init(root.at);
  await terraform.apply(root.at);
  return root;
}

test('one resource is shown as text', async () => {
  await using root = await applied();
  const { text, stdout } = await terraform.stateShow({ ...root.at, address: 'terraform_data.a["x"]' });
  expect(text).toContain('input  = "x"');
  expect(stdout).toBe('');
});

test('a resource gets another address', async () => {
  await using root = await applied();
  await terraform.stateMove({ ...root.at, from: 'terraform_data.a["x"]', to: 'terraform_data.b', lock: false });
  expect(await terraform.stateList(root.at)).toEqual(['terraform_data.a["y"]', 'terraform_data.b']);
});

test('what is removed from the state stands there no more', async () => {
  await using root = await applied();
  await terraform.stateRemove({ ...root.at, addresses: ['terraform_data.a["x"]', 'terraform_data.a["y"]'] });
  expect(await terraform.stateList(root.at)).toEqual([]);
});

test('what is not in the state cannot be moved, removed or shown, and the error names it or says so', async () => {
  await using root = await applied();
  await expect(terraform.stateMove({ ...root.at, from: 'terraform_data.z', to: 'terraform_data.y' })).rejects.toThrow(
    /state mv failed[^]*Cannot move terraform_data\.z/,
  );
  await expect(terraform.stateRemove({ ...root.at, addresses: ['terraform_data.z'] })).rejects.toThrow('No matching objects found');
  await expect(terraform.stateShow({ ...root.at, address: 'terraform_data.z' })).rejects.toThrow('No instance found');
});

test('a state that is pulled can be pushed', async () => {
  await using root = await applied();
  const before = await terraform.statePull(root.at);
  expect(before.state).toMatchObject({ version: 4, resources: [{ type: 'terraform_data', name: 'a' }] });
  await terraform.stateRemove({ ...root.at, addresses: ['terraform_data.a'] });
  await writeFile(join(root.dir, 'kept.json'), JSON.stringify({ ...before.state, serial: 99 }));
  await terraform.statePush({ ...root.at, path: 'kept.json' });
  expect(await terraform.stateList(root.at)).toHaveLength(2);
});

test('where there is no state yet, there is nothing to pull', async () => {
  await using root = await scratchRoot({ 'main.tf': '' });
  await terraform.init(root.at);
  expect((await terraform.statePull(root.at)).state).toBeUndefined();
});

test('a resource that exists is imported, with the values of variables', async () => {
  await using root = await scratchRoot({ 'main.tf': 'variable "n" {}\nresource "terraform_data" "a" {\n  input = var.n\n}\n' });
  await terraform.init(root.at);
  await terraform.importResource({ ...root.at, address: 'terraform_data.a', id: 'its-id', vars: { n: 1 } });
  const { state } = await terraform.state(root.at);
  expect(terraform.resourcesOf(state.values)).toMatchObject([{ address: 'terraform_data.a', values: { id: 'its-id' } }]);
});

test('what the configuration does not have cannot be imported', async () => {
  await using root = await scratchRoot({ 'main.tf': '' });
  await terraform.init(root.at);
  await expect(terraform.importResource({ ...root.at, address: 'terraform_data.a', id: 'x' })).rejects.toThrow(
    'resource address "terraform_data.a" does not exist in the configuration',
  );
});

test('without a plan file the state is shown as text', async () => {
  await using root = await applied();
  expect((await terraform.showText(root.at)).text).toContain('# terraform_data.a["x"]:');
});

test('refresh takes what changed outside into the state, and changes nothing else', async () => {
  await using root = await applied();
  await writeFile(join(root.dir, 'more.tf'), 'resource "terraform_data" "later" {}\n');
  expect(await terraform.refresh(root.at)).toMatchObject({ summary: { add: 0, change: 0, remove: 0 } });
  expect(await terraform.stateList(root.at)).toHaveLength(2);
});
