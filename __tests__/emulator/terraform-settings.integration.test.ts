import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleRegistry, ProviderSource } from 'groundplan/emulator';
import { terraform } from 'groundplan/testkit';
import { renderTerraformSettings } from '../../src/emulator/terraform-settings';
import { setup } from '../../src/setup';
import { folder } from './folder';

let binary: string;
beforeAll(async () => { binary = (await setup({ root: process.cwd(), parts: 'terraform' })).terraform.path; }, 300_000);

const fromRegistry: ProviderSource = { provider: 'hashicorp/aws', from: 'registry' };
const fromMirror: ProviderSource = { provider: 'hashicorp/tls', from: 'mirror', path: '/some where/"mirror"' };

test.each<[string, readonly ProviderSource[], ModuleRegistry]>([
  ['providers from the registry', [fromRegistry], 'registry'],
  ['providers from mirrors', [fromMirror], 'registry'],
  ['both, and stand-ins of modules', [fromRegistry, fromMirror], 'stand-in'],
  ['nothing', [], 'stand-in'],
])('Terraform takes the settings for %s', async (_, providers, moduleRegistry) => {
  using dir = folder();
  const settings = join(dir.path, 'terraformrc');
  const pluginCache = join(dir.path, 'cache');
  mkdirSync(pluginCache);
  writeFileSync(settings, renderTerraformSettings({ providers, moduleRegistry, url: 'http://127.0.0.1:9', pluginCache }));
  const env = { TF_CLI_CONFIG_FILE: settings, TF_PLUGIN_CACHE_DIR: undefined };
  expect(await terraform.version({ binary, env })).toMatchObject({ exitCode: 0, stderr: '' });
});

test('Terraform refuses settings that it does not understand, so that the test above means something', async () => {
  using dir = folder();
  const settings = join(dir.path, 'terraformrc');
  writeFileSync(settings, 'provider_installation {\n  nonsense {\n  }\n}\n');
  expect((await terraform.version({ binary, env: { TF_CLI_CONFIG_FILE: settings } })).stderr).toContain('nonsense');
});
