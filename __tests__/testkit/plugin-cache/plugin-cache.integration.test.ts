import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { ProviderMissing } from '../../../src/terraform';
import { initWithPluginCache } from '../../../src/testkit/plugin-cache';

const systems: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };
const machines: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', ia32: '386' };
const platform = `${systems[process.platform] ?? process.platform}_${machines[process.arch] ?? process.arch}`;
const folder = 'registry.terraform.io/example/large';
const file = `1.0.0/${platform}/terraform-provider-large_v1.0.0`;
const sha = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

let home: string;
let provider: string;
let size: number;
/** A mirror with one provider, packed and large enough to take a while. Nobody runs it. */
beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'groundplan-cache-')));
  const content = Buffer.alloc(60_000_000, randomBytes(64).toString('hex'));
  size = content.length;
  provider = sha(content);
  mkdirSync(join(home, 'mirror', folder), { recursive: true });
  writeFileSync(
    join(home, 'mirror', folder, `terraform-provider-large_1.0.0_${platform}.zip`),
    zipSync({ 'terraform-provider-large_v1.0.0': [content, { level: 1, os: 3, attrs: (0o755 << 16) >>> 0 }] }),
  );
});
afterAll(() => rmSync(home, { recursive: true }));

/** A new root and an `init` in it, with a cache. */
function rootWith(cache: string, settings = ''): { readonly dir: string; init(): Promise<unknown>; installed(): string } {
  const dir = mkdtempSync(join(home, 'root-'));
  writeFileSync(join(dir, 'main.tf'), 'terraform {\n  required_providers {\n    large = {\n      source = "example/large"\n    }\n  }\n}\n');
  writeFileSync(join(dir, 'cli.tfrc'), `${settings}provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(join(home, 'mirror'))}\n  }\n}\n`);
  const env = { TF_CLI_CONFIG_FILE: join(dir, 'cli.tfrc'), TF_PLUGIN_CACHE_DIR: undefined, CHECKPOINT_DISABLE: '1' };
  return {
    dir,
    init: () => initWithPluginCache({ dir, env }, { folder: cache }),
    installed: () => realpathSync(join(dir, '.terraform/providers', folder, file)),
  };
}

test('roots that are initialized at the same time get the whole provider, from one cache', async () => {
  const cache = join(home, 'cache');
  const roots = Array.from({ length: 6 }, () => rootWith(cache));
  const sizes = new Set<number>();
  const watch = setInterval(() => {
    const seen = statSync(join(cache, folder, file), { throwIfNoEntry: false });
    if (seen !== undefined) sizes.add(seen.size);
  }, 2);
  await Promise.all(roots.map((root) => root.init()));
  clearInterval(watch);
  // Never a part of it, which another init would take for the whole.
  expect([...sizes]).toEqual([size]);
  for (const root of roots) expect(root.installed()).toBe(join(cache, folder, file));
  expect(sha(readFileSync(join(cache, folder, file)))).toBe(provider);
  const locks = roots.map(({ dir }) => readFileSync(join(dir, '.terraform.lock.hcl'), 'utf8'));
  expect(new Set(locks).size).toBe(1);
  expect(readdirSync(join(cache, '.views'))).toEqual([]);
}, 60_000);

test('what the cache holds is not fetched again', async () => {
  const cache = join(home, 'filled');
  const kept = join(cache, folder, file);
  mkdirSync(join(kept, '..'), { recursive: true });
  writeFileSync(kept, 'the one of the cache', { mode: 0o755 });
  const root = rootWith(cache);
  await root.init();
  expect(readFileSync(root.installed(), 'utf8')).toBe('the one of the cache');
});

test('the cache of the CLI configuration is the one that is used', async () => {
  const root = rootWith(join(home, 'unused'), `plugin_cache_dir = ${JSON.stringify(join(home, 'own'))}\n`);
  await root.init();
  expect(root.installed()).toBe(join(home, 'own', folder, file));
  expect(existsSync(join(home, 'unused'))).toBe(false);
});

test('an init that fails leaves nothing in the cache', async () => {
  const cache = join(home, 'empty');
  const root = rootWith(cache);
  writeFileSync(join(root.dir, 'main.tf'), 'terraform {\n  required_providers {\n    large = {\n      source = "example/large"\n    }\n    none = {\n      source = "example/none"\n    }\n  }\n}\n');
  await expect(root.init()).rejects.toThrow(ProviderMissing);
  expect(readdirSync(cache)).toEqual(['.views']);
});
