import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { providerEnvironment } from '../../../src/testkit/warm/provider-environment';
import { warmable } from '../../../src/testkit/warm/warmable';

const systems: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };
const machines: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', ia32: '386' };
const platform = `${systems[process.platform] ?? process.platform}_${machines[process.arch] ?? process.arch}`;
const aws = `.terraform/providers/registry.terraform.io/hashicorp/aws/5.100.0/${platform}/terraform-provider-aws_v5.100.0_x5`;

let dir: string;
const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'groundplan-warmable-'));
  write({ [aws]: '', '.terraform.lock.hcl': 'provider "registry.terraform.io/hashicorp/aws" {\n  version     = "5.100.0"\n}\n', 'cli.tfrc': '' });
  chmodSync(join(dir, aws), 0o755);
});
afterEach(() => rmSync(dir, { recursive: true }));

const env = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({ HOME: dir, TF_CLI_CONFIG_FILE: join(dir, 'cli.tfrc'), ...more });
const found = (more?: Readonly<Record<string, string>>): string[] => warmable(dir, env(more)).map(({ address, binary }) => `${address} ${binary}`);
const theProvider = (): string[] => [`registry.terraform.io/hashicorp/aws ${join(dir, aws)}`];
const block = 'provider "aws" {\n  region = "eu-central-1"\n}\n';
const withModule = { '.terraform/modules/modules.json': '{"Modules":[{"Key":"","Dir":"."},{"Key":"network","Dir":"network"}]}' };

test.each<[string, Readonly<Record<string, string>>]>([
  ['one block', { 'main.tf': block }],
  ['no block', { 'main.tf': 'data "aws_region" "this" {}' }],
  ['a block and a comment that looks like another', { 'main.tf': `${block}# provider "aws" {\n` }],
  ['one block in JSON, with a module of the registry whose name ends like the provider', {
    'cdk.tf.json': JSON.stringify({
      module: { vpc: { source: 'terraform-aws-modules/vpc/aws' } },
      provider: { aws: [{ region: 'eu-central-1' }] },
      terraform: { required_providers: { aws: { source: 'aws' } } },
    }),
  }],
  ['a module that takes the configuration of the root', { ...withModule, 'main.tf': block, 'network/main.tf': 'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n' }],
])('a provider with one configuration may be kept: %s', (_, files) => {
  write(files);
  expect(found()).toEqual(theProvider());
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['an alias', { 'main.tf': block, 'other.tf': 'provider "aws" {\n  alias = "us"\n}\n' }],
  ['an alias alone, beside the configuration that is not written', { 'main.tf': 'provider aws {\n  region = "x"\n  alias  = "us"\n}\n' }],
  ['an alias in JSON', { 'cdk.tf.json': JSON.stringify({ provider: { aws: [{}, { alias: 'us' }] } }) }],
  ['a list of blocks in JSON', { 'cdk.tf.json': JSON.stringify({ provider: [{ aws: {} }, { aws: { alias: 'us' } }] }) }],
  ['a block in a module', { ...withModule, 'main.tf': '', 'network/main.tofu': block }],
  ['another name', { 'main.tf': 'terraform {\n  required_providers {\n    amazon = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n' }],
  ['another name in JSON', { 'cdk.tf.json': JSON.stringify({ terraform: { required_providers: { amazon: { source: 'hashicorp/aws' } } } }) }],
  ['certificates of its own, which it takes only once', { 'main.tf': block.replace('region', 'custom_ca_bundle') }],
  ['certificates in its profile', { 'main.tf': block, '.aws/config': '[default]\nca_bundle = /x.pem\n' }],
  ['development overrides', { 'main.tf': block, 'cli.tfrc': 'provider_installation {\n  dev_overrides {\n  }\n}\n' }],
  ['another version than the one installed', { 'main.tf': block, '.terraform.lock.hcl': 'provider "registry.terraform.io/hashicorp/aws" {\n  version = "5.99.0"\n}\n' }],
])('a provider is left to Terraform: %s', (_, files) => {
  write(files);
  expect(found()).toEqual([]);
});

test.each(['TF_REATTACH_PROVIDERS', 'TF_LOG'])('all providers are left to Terraform with %s', (name) => {
  write({ 'main.tf': block });
  expect(found({ [name]: 'x' })).toEqual([]);
});

test('the AWS provider gets AWS_CA_BUNDLE, with which it cannot be configured twice, in another variable, or is not kept', () => {
  const given = providerEnvironment('aws', { AWS_CA_BUNDLE: '/a.pem', AWS_REGION: 'x' });
  if (process.platform === 'linux') expect(given).toMatchObject({ AWS_CA_BUNDLE: undefined, SSL_CERT_FILE: '/a.pem', AWS_REGION: 'x' });
  else expect(given).toBeUndefined();
  expect(providerEnvironment('aws', { AWS_CA_BUNDLE: '/a.pem', SSL_CERT_FILE: '/b.pem' })).toBeUndefined();
  expect(providerEnvironment('random', { AWS_CA_BUNDLE: '/a.pem' })).toMatchObject({ AWS_CA_BUNDLE: '/a.pem' });
});
