import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { findMirror } from '../../src/setup/providers/find-mirror';
import { configuredPlaces, mirrorPlaces } from '../../src/setup/providers/mirror-places';
import type { Package } from '../../src/setup/providers/package';
import { TemporaryProject } from './temporary-project';

const wanted: Package = { name: 'aws', version: '5.100.0', platform: 'linux_amd64' };
const host = 'registry.terraform.io';

interface Unpacked {
  readonly version?: string;
  readonly platform?: string;
  readonly from?: string;
}

function unpacked(project: TemporaryProject, mirror: string, which: Unpacked = {}): string {
  const { version = '5.100.0', platform = 'linux_amd64', from = host } = which;
  const file = project.write(join(mirror, from, 'hashicorp', 'aws', version, platform, `terraform-provider-aws_v${version}_x5`));
  chmodSync(file, 0o755);
  return join(project.root, mirror);
}

function packed(project: TemporaryProject, mirror: string): string {
  project.write(join(mirror, host, 'hashicorp', 'aws', 'terraform-provider-aws_5.100.0_linux_amd64.zip'));
  return join(project.root, mirror);
}

const belowARoot = ['software', 'software/terraform', 'software/vendor/plugins'];

test.each(belowARoot)('a mirror is found in %s below a root of software', (folder) => {
  using project = new TemporaryProject();
  const mirror = unpacked(project, folder);
  const places = mirrorPlaces({ root: project.root, env: {}, home: '/none', softwareRoots: [join(project.root, 'software')] });
  expect(findMirror(places, wanted, host)).toEqual({ mirror, host, layout: 'unpacked' });
});

test.each([
  ['the project', 'linux', 'terraform.d/plugins', {}],
  ['the home folder', 'linux', 'home/.terraform.d/plugins', {}],
  ['the data folder', 'linux', 'home/.local/share/terraform/plugins', {}],
  ['XDG_DATA_DIRS', 'linux', 'data/terraform/plugins', { XDG_DATA_DIRS: 'ROOT/data' }],
  ['Application Support', 'darwin', 'home/Library/Application Support/io.terraform/plugins', {}],
  ['APPDATA', 'win32', 'appdata/terraform.d/plugins', { APPDATA: 'ROOT/appdata' }],
  ['TF_PLUGIN_CACHE_DIR', 'linux', 'cache', { TF_PLUGIN_CACHE_DIR: 'ROOT/cache' }],
] as const)('the usual place in %s is looked at', (_, system, folder, env) => {
  using project = new TemporaryProject();
  const here = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace('ROOT', project.root)]));
  const places = mirrorPlaces({ root: project.root, env: here, home: join(project.root, 'home'), system, softwareRoots: [] });
  expect(findMirror(places, wanted, host)).toBeUndefined();
  const mirror = unpacked(project, folder);
  expect(findMirror(places, wanted, host)?.mirror).toBe(mirror);
});

test('mirrors of the own CLI configuration come first', () => {
  using project = new TemporaryProject();
  unpacked(project, 'terraform.d/plugins');
  const mirror = unpacked(project, 'own');
  const config = project.write('terraformrc', `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`);
  const places = mirrorPlaces({ root: project.root, env: { TF_CLI_CONFIG_FILE: config }, softwareRoots: [] });
  expect(findMirror(places, wanted, host)?.mirror).toBe(mirror);
});

test('a CLI configuration that does not exist is passed over', () => {
  using project = new TemporaryProject();
  const mirror = unpacked(project, 'terraform.d/plugins');
  const env = { TF_CLI_CONFIG_FILE: join(project.root, 'missing') };
  const places = mirrorPlaces({ root: project.root, env, softwareRoots: [] });
  expect(findMirror(places, wanted, host)?.mirror).toBe(mirror);
});

test('a configuration names mirrors and a plugin cache, with quotes and the home folder', () => {
  const config = [
    'plugin_cache_dir = "$HOME/cache"',
    'provider_installation {',
    '  network_mirror { url = "https://mirror.example/" }',
    '  filesystem_mirror {', '    include = ["hashicorp/aws"]', '    path = "C:\\\\mirror"', '  }',
    '}',
  ].join('\n');
  expect(configuredPlaces(config, '/home/me')).toEqual(['C:\\mirror', '/home/me/cache']);
});

test('another version, another platform and a folder without an executable are no match', () => {
  using project = new TemporaryProject();
  const places = [
    unpacked(project, 'version', { version: '5.99.0' }),
    unpacked(project, 'platform', { platform: 'darwin_arm64' }),
    join(project.root, 'empty'),
  ];
  project.write(`empty/${host}/hashicorp/aws/5.100.0/linux_amd64/LICENSE.txt`);
  expect(findMirror(places, wanted, host)).toBeUndefined();
});

test('an archive counts, but an unpacked package is preferred', () => {
  using project = new TemporaryProject();
  const archive = packed(project, 'a');
  expect(findMirror([archive], wanted, host)).toEqual({ mirror: archive, host, layout: 'packed' });
  const folder = unpacked(project, 'b');
  expect(findMirror([archive, folder], wanted, host)?.mirror).toBe(folder);
});

test('OpenTofu takes packages of its own registry first, else those of the other', () => {
  using project = new TemporaryProject();
  const other = unpacked(project, 'a');
  expect(findMirror([other], wanted, 'registry.opentofu.org')?.host).toBe(host);
  const own = unpacked(project, 'b', { from: 'registry.opentofu.org' });
  expect(findMirror([other, own], wanted, 'registry.opentofu.org')).toMatchObject({ mirror: own, host: 'registry.opentofu.org' });
});
