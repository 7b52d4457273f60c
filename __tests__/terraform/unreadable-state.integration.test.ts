import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as terraform from '../../src/terraform';
import { type ScratchRoot, scratchRoot } from './scratch-root';

async function applied(backend = ''): Promise<ScratchRoot> {
  const root = await scratchRoot({ 'main.tf': `${backend}\nresource "terraform_data" "a" {}\noutput "a" {\n  value = 1\n}\n` });
  await terraform.init(root.at);
  await terraform.apply(root.at);
  return root;
}

test.each(['{"version": 4, "ser', '{}', '{"version": 99, "terraform_version": "9.9.9", "serial": 1, "lineage": "x"}'])(
  'a state of %s is told by every command, with its file and that nothing was changed',
  async (damaged) => {
    await using root = await applied();
    const file = join(root.dir, 'terraform.tfstate');
    await writeFile(file, damaged);
    for (const command of [terraform.init, terraform.plan, terraform.apply, terraform.destroy, terraform.output, terraform.state, terraform.stateList, terraform.statePull]) {
      const error: unknown = await command(root.at).catch((reason: unknown) => reason);
      if (!(error instanceof terraform.StateUnreadable)) throw error;
      expect(error).toMatchObject({ code: 'state-unreadable', place: file });
      expect(error.message).toContain(`${file} cannot be read`);
      expect(error.message).toContain('nothing was changed');
    }
    expect(await readFile(file, 'utf8')).toBe(damaged);
  },
);

test('the file is named where the backend has it, and where the workspace has it', async () => {
  await using root = await applied('terraform {\n  backend "local" {\n    path = "elsewhere/kept.tfstate"\n  }\n}\n');
  await writeFile(join(root.dir, 'elsewhere/kept.tfstate'), 'damaged');
  await expect(terraform.plan(root.at)).rejects.toMatchObject({ place: join(root.dir, 'elsewhere/kept.tfstate') });
  await terraform.workspaceNew({ ...root.at, workspace: 'blue' });
  await terraform.apply(root.at);
  await writeFile(join(root.dir, 'terraform.tfstate.d/blue/terraform.tfstate'), 'damaged');
  await expect(terraform.plan(root.at)).rejects.toMatchObject({ place: join(root.dir, 'terraform.tfstate.d/blue/terraform.tfstate') });
});

test('a damaged note of the backend is told from a damaged state', async () => {
  await using root = await applied('terraform {\n  backend "local" {}\n}\n');
  await writeFile(join(root.dir, '.terraform/terraform.tfstate'), '{"version');
  const error: unknown = await terraform.plan(root.at).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(terraform.StateUnreadable);
  expect(error).toMatchObject({ place: join(root.dir, '.terraform/terraform.tfstate'), fix: expect.stringContaining('run init again') as string });
});

test('a damaged file that is to be pushed is named, not the state in its place', async () => {
  await using root = await applied();
  await writeFile(join(root.dir, 'other.json'), '{"ver');
  await expect(terraform.statePush({ ...root.at, path: 'other.json' })).rejects.toMatchObject({ code: 'state-unreadable', place: 'other.json' });
});

test('a damaged state of another root that a data source reads is a failure of that data source', async () => {
  const data = 'data "terraform_remote_state" "other" {\n  backend = "local"\n  config = { path = "other.json" }\n}\n';
  await using root = await scratchRoot({ 'main.tf': data, 'other.json': '{"ver' });
  await terraform.init(root.at);
  const error: unknown = await terraform.plan(root.at).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'terraform-failed', message: expect.stringContaining('could not be parsed as JSON') as string });
});
