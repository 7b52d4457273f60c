import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/setup/hash';
import { platformName } from '../../src/setup/platform';
import { provideTerraform } from '../../src/setup/terraform/provide';
import { checksumOf, terraformRelease } from '../../src/setup/terraform/release';
import { isRecentEnough, parseVersion } from '../../src/setup/terraform/version';
import { releaseFiles, releaseSite } from './release-site';
import { TemporaryProject, terraformOf } from './temporary-project';

const nowhere = 'http://127.0.0.1:1';

describe('on PATH', () => {
  test('Terraform is used as it is, and nothing is downloaded or written', async () => {
    using project = new TemporaryProject();
    const path = project.command('terraform', terraformOf('1.10.0'));
    expect(await provideTerraform(project.context(), nowhere))
      .toEqual({ path, product: 'terraform', version: '1.10.0', platform: 'linux_amd64' });
    expect(existsSync(join(project.root, '.groundplan'))).toBe(false);
  });

  test('Terraform comes before OpenTofu', async () => {
    using project = new TemporaryProject();
    project.command('tofu', terraformOf('1.11.2'));
    project.command('terraform', terraformOf('1.12.0'));
    expect((await provideTerraform(project.context(), nowhere)).product).toBe('terraform');
  });

  test('OpenTofu is used where Terraform is too old', async () => {
    using project = new TemporaryProject();
    project.command('terraform', terraformOf('1.5.7'));
    const path = project.command('tofu', terraformOf('1.10.6'));
    expect(await provideTerraform(project.context(), nowhere)).toMatchObject({ path, product: 'opentofu', version: '1.10.6' });
  });

  test('options that are meant for other commands do not reach the question for the version', async () => {
    using project = new TemporaryProject();
    project.command('terraform', `if (process.env.TF_CLI_ARGS) process.exit(2);${terraformOf('1.12.0')}`);
    const context = project.context();
    await provideTerraform({ ...context, env: { ...context.env, TF_CLI_ARGS: '-input=false' } }, nowhere);
  });

  test('the error names what was tried: old ones, broken ones, the download', async () => {
    using project = new TemporaryProject();
    const old = project.command('terraform', terraformOf('1.9.8'));
    const broken = project.command('tofu', 'console.error("no version is set"); process.exit(126);');
    await expect(provideTerraform(project.context(), nowhere)).rejects.toThrow([
      `${old}: version 1.9.8 is too old`,
      `${broken}: exits with 126: no version is set`,
      `the download of Terraform ${terraformRelease} failed: ${nowhere}`,
    ].join('\n  '));
  });
});

describe('the download', () => {
  test('is unpacked into the project, can be run, and is not repeated', async () => {
    using project = new TemporaryProject();
    const path = join(project.root, '.groundplan', 'bin', 'terraform');
    {
      await using site = await releaseSite(releaseFiles());
      expect(await provideTerraform(project.context(), site.url))
        .toMatchObject({ path, product: 'terraform', version: terraformRelease });
    }
    await provideTerraform(project.context(), nowhere);
    expect(project.events.map(({ status }) => status)).toEqual(['started', 'finished', 'skipped']);
  });

  test('is repeated when the binary is gone', async () => {
    using project = new TemporaryProject();
    await using site = await releaseSite(releaseFiles());
    const { path } = await provideTerraform(project.context(), site.url);
    rmSync(path);
    await provideTerraform(project.context(), site.url);
    expect(readFileSync(path, 'utf8')).toContain(terraformRelease);
  });

  test('with another checksum than the published one is an error, and nothing of it stays', async () => {
    using project = new TemporaryProject();
    await using site = await releaseSite(releaseFiles(sha256('something else')));
    await expect(provideTerraform(project.context(), site.url)).rejects.toThrow(`SHA256SUMS says ${sha256('something else')}`);
    expect(everythingBelow(join(project.root, '.groundplan'))).toEqual([]);
  });

  test('of a platform without a release says so', async () => {
    using project = new TemporaryProject();
    const sums = `/terraform/${terraformRelease}/terraform_${terraformRelease}_SHA256SUMS`;
    await using site = await releaseSite({ [sums]: `${sha256('')}  terraform_${terraformRelease}_plan9_mips.zip\n` });
    await expect(provideTerraform(project.context(), site.url))
      .rejects.toThrow(`Terraform ${terraformRelease} has no release for ${platformName()}`);
  });
});

test.each([['1.10.0', true], ['1.15.9', true], ['2.0.0', true], ['1.11.0-beta1', true], ['1.9.9', false], ['0.15.5', false]])(
  'version %s is recent enough: %s', (version, expected) => {
    expect(isRecentEnough(version)).toBe(expected);
  },
);

test('warnings before the version are passed over', () => {
  expect(parseVersion('Warning: no such file\n{"terraform_version":"1.11.4","platform":"darwin_arm64"}\n'))
    .toEqual({ version: '1.11.4', platform: 'darwin_arm64' });
});

test.each([
  ['linux', 'x64', 'linux_amd64'], ['darwin', 'arm64', 'darwin_arm64'], ['win32', 'x64', 'windows_amd64'],
  ['freebsd', 'ia32', 'freebsd_386'], ['linux', 'arm', 'linux_arm'],
] as const)('%s on %s is %s in the words of the releases', (platform, arch, name) => {
  expect(platformName(platform, arch)).toBe(name);
});

test('a platform without releases is named', () => {
  expect(() => platformName('aix', 'ppc64')).toThrow('no release for aix on ppc64');
});

test('a checksum is found by the whole file name, also with the mark of binary files', () => {
  const sums = `${'a'.repeat(64)}  x.zip.sig\n${'B'.repeat(64)} *x.zip\n`;
  expect(checksumOf('x.zip', sums)).toBe('b'.repeat(64));
  expect(checksumOf('y.zip', sums)).toBeUndefined();
});

function everythingBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((it) => it.isFile()).map((it) => it.name);
}
