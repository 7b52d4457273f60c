import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zipSync, type ZipOptions, type Zippable } from 'fflate';
import { terraform as kit } from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { setup } from '../../src/setup';
import type { SetupContext } from '../../src/setup/context';
import { linkPackage } from '../../src/setup/providers/link';
import { packedPath, registryHost, unpackedPath, type Package } from '../../src/setup/providers/package';
import { providerStep } from '../../src/setup/providers/provide';
import { buildStandIn, type StandInPackage } from '../../src/setup/providers/stand-ins';
import { runStep } from '../../src/setup/step';
import type { TerraformBinary } from '../../src/setup/terraform/version';
import { inProject } from './in-project';
import { builder, mirrorsOnly } from './stand-in-mirrors';
import { TemporaryProject } from './temporary-project';

jest.setTimeout(600_000);

const executable: ZipOptions = { os: 3, attrs: 0o755 << 16 };
const refused = (): Promise<boolean> => Promise.resolve(false);
const built = new TemporaryProject();
let terraform: TerraformBinary;
let wanted: StandInPackage;
let mirror: string;

beforeAll(async () => {
  ({ terraform } = await setup({ root: process.cwd(), parts: 'terraform' }));
  wanted = { name: 'tls', version: '4.1.0', platform: terraform.platform };
  mirror = await buildStandIn(wanted, registryHost[terraform.product], builder(built));
});

afterAll(() => { built[Symbol.dispose](); });

/** A project whose own mirror has the provider as an archive, as the registry gives it. */
function withArchive(project: TemporaryProject): SetupContext {
  const host = registryHost[terraform.product];
  const folder = unpackedPath(mirror, host, wanted);
  const files: Zippable = {};
  for (const name of readdirSync(folder)) files[name] = [readFileSync(join(folder, name)), executable];
  project.write(packedPath('terraform.d/plugins', host, wanted), zipSync(files));
  return project.context({ env: { PATH: process.env['PATH'], HOME: project.root } });
}

test('an archive in a mirror is unpacked into the project once', async () => {
  using project = new TemporaryProject();
  const context = withArchive(project);
  const step = providerStep('tls', terraform, context, refused);
  const { path, origin } = await runStep(step, context);
  expect([path, origin]).toEqual([join(project.root, '.groundplan', 'mirror', 'tls'), 'mirror']);
  expect(await runStep(step, context)).toEqual({ path, origin });
  expect(project.events.map(({ status }) => status)).toEqual(['started', 'finished', 'skipped']);
  expect(await applies(project, path, 'hashicorp/tls')).toBe(true);
});

test('a CLI configuration of the user that does not exist is in nobody\'s way', async () => {
  using project = new TemporaryProject();
  const context = withArchive(project);
  const running = { ...context, env: { ...context.env, TF_CLI_CONFIG_FILE: join(project.root, 'missing') } };
  const { origin } = await runStep(providerStep('tls', terraform, running, refused), running);
  expect(origin).toBe('mirror');
});

test('where the registry answers, what Terraform installs from there is kept as a mirror', async () => {
  using project = new TemporaryProject();
  const context = withArchive(project);
  // To the Terraform of this user the mirror is the registry.
  const cliConfig = mirrorsOnly(project, { 'hashicorp/tls': join(project.root, 'terraform.d', 'plugins') });
  const running = { ...context, env: { ...context.env, TF_CLI_CONFIG_FILE: cliConfig } };
  const { path, origin } = await runStep(providerStep('tls', terraform, running, () => Promise.resolve(true)), running);
  expect(origin).toBe('registry');
  expect(await applies(project, path, 'hashicorp/tls')).toBe(true);
});

test('a package of another registry host is found by Terraform under the own one', async () => {
  using project = new TemporaryProject();
  const other = terraform.product === 'terraform' ? 'registry.opentofu.org' : 'registry.terraform.io';
  const path = await linkPackage({ mirror, host: registryHost[terraform.product] }, other, wanted, project.context());
  expect(lstatSync(unpackedPath(path, other, wanted)).isSymbolicLink()).toBe(true);
  expect(await applies(project, path, `${other}/hashicorp/tls`)).toBe(true);
});

test('a provider that nobody has is an error that names what was tried', async () => {
  using project = new TemporaryProject();
  const context = project.context();
  const nowhere: TerraformBinary = { ...terraform, platform: 'plan9_mips' };
  await expect(runStep(providerStep('aws', nowhere, context, refused), context)).rejects.toThrow([
    'the aws provider 5.100.0 for plan9_mips cannot be had',
    `${registryHost[terraform.product]} does not answer`,
    'no filesystem mirror holds it',
  ].join('\n  '));
});

test('without Go the error says what a stand-in needs', async () => {
  using project = new TemporaryProject();
  const context = project.context();
  const unknown: Package = { ...wanted, platform: 'plan9_mips' };
  const step = providerStep('tls', { ...terraform, platform: unknown.platform }, context, refused);
  await expect(runStep(step, context)).rejects.toThrow('install Go 1.24 or newer');
});

test('a stand-in is one file that Terraform takes for the provider', () => {
  const files = readdirSync(unpackedPath(mirror, registryHost[terraform.product], wanted));
  expect(files.map((file) => basename(file, '.exe'))).toEqual(['terraform-provider-tls_v4.1.0']);
});

/** Whether Terraform makes a key with the provider of this mirror alone. */
async function applies(project: TemporaryProject, path: string, source: string): Promise<boolean> {
  const address = source.split('/').slice(-2).join('/');
  const main = `
    terraform {
      required_providers {
        tls = { source = "${source}", version = "4.1.0" }
      }
    }
    resource "tls_private_key" "${address.replace('/', '_')}" {
      algorithm = "ED25519"
    }
  `;
  const at = inProject(project, terraform, mirrorsOnly(project, { [source]: path }));
  await using root = await kit.applied({ ...at, files: { 'main.tf': main } });
  return root.addresses.length === 1;
}
