import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleRegistry, ProviderSource } from '../../src/emulator';
import { renderTerraformSettings } from '../../src/emulator/terraform-settings';
import { folder } from './folder';
import { prepared } from './prepared';

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
  const { terraform } = await prepared();
  const env = { ...process.env, TF_CLI_CONFIG_FILE: settings, TF_PLUGIN_CACHE_DIR: undefined };
  const { status, stderr } = spawnSync(terraform.path, ['version'], { cwd: dir.path, env, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('Terraform refuses settings that it does not understand, so that the test above means something', async () => {
  using dir = folder();
  const settings = join(dir.path, 'terraformrc');
  writeFileSync(settings, 'provider_installation {\n  nonsense {\n  }\n}\n');
  const { terraform } = await prepared();
  const { stderr } = spawnSync(terraform.path, ['version'], { env: { ...process.env, TF_CLI_CONFIG_FILE: settings }, encoding: 'utf8' });
  expect(stderr).toContain('nonsense');
});
