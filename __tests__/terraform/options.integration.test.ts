import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as terraform from '../../src/terraform';
import { scratchRoot } from './scratch-root';

const simple = { 'main.tf': 'resource "terraform_data" "a" {}\n' };

test('further arguments go to every command, or to the one they are meant for', async () => {
  await using root = await scratchRoot(simple);
  const everywhere = { ...root.at, extraArgs: ['-no-color'] };
  expect((await terraform.init(everywhere)).command.slice(-1)).toEqual(['-no-color']);
  const options = { ...root.at, extraArgs: { plan: ['-compact-warnings'], 'state list': ['-id=nothing'] } };
  expect((await terraform.plan(options)).command).toContain('-compact-warnings');
  expect((await terraform.apply(options)).command).not.toContain('-compact-warnings');
  expect(await terraform.stateList(root.at)).toEqual(['terraform_data.a']);
  expect(await terraform.stateList(options)).toEqual([]);
});

test('without the lock a state that is locked can be worked on', async () => {
  await using root = await scratchRoot({
    'main.tf': 'resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "while [ ! -e go ]; do sleep 0.05; done"\n  }\n}\n',
  });
  await terraform.init(root.at);
  let begun = (): void => undefined;
  const first = new Promise<void>((done) => (begun = done));
  const working = terraform.apply({
    ...root.at,
    onEvent: ({ type }) => {
      if (type === 'provision_start') begun();
    },
  });
  await first;
  await expect(terraform.plan(root.at)).rejects.toBeInstanceOf(terraform.StateLocked);
  await expect(terraform.plan({ ...root.at, lock: false })).resolves.toMatchObject({ changes: true });
  await writeFile(join(root.dir, 'go'), '');
  await working;
});

test('settings of the backend come from files and values, and the values win', async () => {
  await using root = await scratchRoot({
    'main.tf': 'terraform {\n  backend "local" {}\n}\n',
    'backend.hcl': 'path          = "from-file.tfstate"\nworkspace_dir = "from-file"\n',
  });
  const options = { ...root.at, backendConfigFiles: ['backend.hcl'], backendConfig: { path: 'from-values.tfstate', workspace_dir: undefined } };
  await terraform.init(options);
  await writeFile(join(root.dir, 'more.tf'), simple['main.tf']);
  await terraform.apply(root.at);
  await writeFile(join(root.dir, 'from-values.tfstate'), 'damaged');
  await expect(terraform.plan(root.at)).rejects.toMatchObject({ place: join(root.dir, 'from-values.tfstate') });
  await terraform.init({ ...root.at, reconfigure: true, backendConfig: { path: 'another.tfstate' } });
  expect(await terraform.stateList(root.at)).toEqual([]);
});

test('providers are taken from a folder alone', async () => {
  await using root = await scratchRoot({ 'main.tf': 'terraform {\n  required_providers {\n    x = { source = "example.invalid/a/x" }\n  }\n}\n' });
  await mkdir(join(root.dir, 'plugins'));
  const error: unknown = await terraform.init({ ...root.at, pluginDir: 'plugins', upgrade: true }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(terraform.ProviderMissing);
  expect(String(error)).toContain(join(root.dir, 'plugins'));
});
