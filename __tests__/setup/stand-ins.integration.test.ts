import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { type AppliedRoot, terraform, TerraformError } from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { z } from 'zod';
import { goEnvironment, standInSources } from '../../src/setup/providers/stand-ins';
import { setup } from '../../src/setup';
import { type InProject, inProject } from './in-project';
import { builder, mirrorsOnly, standInMirrors } from './stand-in-mirrors';
import { TemporaryProject } from './temporary-project';

jest.setTimeout(600_000);

const project = new TemporaryProject();
let at: InProject;

const head = `terraform {
  required_providers {
    random = { source = "hashicorp/random", version = "3.7.2" }
    tls    = { source = "hashicorp/tls", version = "4.1.0" }
  }
}
`;

beforeAll(async () => {
  const { terraform: binary } = await setup({ root: process.cwd(), parts: 'terraform' });
  const mirrors = await standInMirrors(binary, builder(project));
  const cliConfig = mirrorsOnly(project, { 'hashicorp/random': mirrors.random, 'hashicorp/tls': mirrors.tls });
  at = inProject(project, binary, cliConfig);
});

afterAll(() => { project[Symbol.dispose](); });

const rootOf = (hcl: string) => ({ ...at, files: { 'main.tf': head + hcl } });

/** The attributes of all resources of a root, by address. */
async function attributesIn(root: AppliedRoot<unknown>): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  return Object.fromEntries((await root.state()).resources.map((it) => [it.address, it.values]));
}

test('every resource is applied, a second plan is empty, and nothing is left after destroy', async () => {
  const source = rootOf(`
    resource "random_password" "this" {
      length           = 24
      override_special = "-_"
      min_numeric      = 3
    }
    resource "random_string" "this" {
      length  = 8
      special = false
      upper   = false
    }
    resource "random_id" "this" {
      byte_length = 4
      prefix      = "web-"
    }
    resource "random_integer" "this" {
      min = 5
      max = 7
    }
    resource "random_pet" "this" {}
    resource "random_uuid" "this" {}
    resource "tls_private_key" "this" {
      algorithm = "ED25519"
    }
  `);
  const plan = await terraform.planned(source);
  expect(plan.resource('random_password.this').json.change.after_sensitive).toEqual({ result: true, bcrypt_hash: true });
  expect(plan.resource('tls_private_key.this').json.change.after_sensitive)
    .toEqual({ private_key_pem: true, private_key_openssh: true, private_key_pem_pkcs8: true });
  await using root = await terraform.applyIdempotently(source);

  const { 'random_password.this': password, 'random_string.this': text, ...rest } = await attributesIn(root);
  expect(password).toMatchObject({ id: 'none', number: true, numeric: true, special: true });
  expect(password?.['result']).toMatch(/^[A-Za-z0-9_-]{24}$/);
  expect(text?.['result']).toMatch(/^[a-z0-9]{8}$/);
  expect(text?.['id']).toBe(text?.['result']);
  expect(rest['random_id.this']?.['hex']).toMatch(/^web-[0-9a-f]{8}$/);
  expect(rest['random_integer.this']?.['id']).toMatch(/^[567]$/);
  expect(rest['random_pet.this']).toMatchObject({ length: 2, separator: '-' });
  expect(rest['random_pet.this']?.['id']).toMatch(/^[a-z]+-[a-z]+$/);
  expect(rest['random_uuid.this']?.['id']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

  await terraform.destroy(root.options);
  expect((await root.state()).isEmpty).toBe(true);
});

test('ssh-keygen reads the ED25519 key and finds the public key and the fingerprint of the state in it', async () => {
  await using keys = await terraform.applied(rootOf('resource "tls_private_key" "this" {\n  algorithm = "ED25519"\n}\n'));
  const key = (await keys.state()).resource('tls_private_key.this').valuesAs(privateKey);
  const file = project.write('key', key.private_key_openssh);
  chmodSync(file, 0o600);
  expect(`${keygen('-y', '-P', '', '-f', file)}\n`).toBe(key.public_key_openssh);
  expect(keygen('-l', '-f', file)).toContain(key.public_key_fingerprint_sha256);
});

const privateKey = z.object({ private_key_openssh: z.string(), public_key_openssh: z.string(), public_key_fingerprint_sha256: z.string() });

test('a change of an argument makes a new value, a change that asks for nothing new does not', async () => {
  const password = (argument: string) => ({ 'main.tf': `${head}resource "random_password" "this" {\n  length = 12\n  ${argument}\n}\n` });
  await using changing = await terraform.applied({ ...at, files: password('keepers = { release = "1" }') });
  await changing.write(password('keepers = { release = "1", unused = null }'));
  const updating = await changing.plan();
  expect(updating).toUpdate('random_password.this');
  expect(updating).toOnlyChange(['random_password.this']);
  await changing.apply();
  await changing.write(password('keepers = { release = "2" }'));
  const replacing = await changing.plan();
  expect(replacing.resource('random_password.this')).toMatchObject({ action: 'replace', order: 'delete-first' });
  expect(replacing).toOnlyChange(['random_password.this']);
  await changing.apply();
  await changing.write(password('number = false'));
  await changing.apply();
  expect(await changing.state()).toHaveResource('random_password.this', { number: false, numeric: false });
  await changing.write(password('numeric = false'));
  expect(await changing.plan()).toBeEmptyPlan();
});

test('a value that was made elsewhere is imported as it is', async () => {
  const source = rootOf(`
    resource "random_string" "this" {
      length = 5
    }
    resource "random_password" "this" {
      length = 6
    }
    resource "random_id" "this" {
      byte_length = 3
      prefix      = "web-"
    }
    resource "random_integer" "this" {
      min  = 1
      max  = 9
      seed = "s"
    }
    resource "random_uuid" "this" {}
    import {
      to = random_string.this
      id = "abcde"
    }
    import {
      to = random_password.this
      id = "secret"
    }
    import {
      to = random_id.this
      id = "web-,-_8B"
    }
    import {
      to = random_integer.this
      id = "4,1,9,s"
    }
    import {
      to = random_uuid.this
      id = "aabbccdd-eeff-0011-2233-445566778899"
    }
  `);
  const { changes } = await terraform.planned(source);
  expect(changes.map(({ action }) => action)).toEqual(Array(5).fill('import'));
  await using imported = await terraform.applyIdempotently(source);
  expect(await attributesIn(imported)).toMatchObject({
    'random_id.this': { hex: 'web-fbff01', id: '-_8B' },
    'random_integer.this': { result: 4 },
    'random_password.this': { result: 'secret', id: 'none' },
    'random_uuid.this': { result: 'aabbccdd-eeff-0011-2233-445566778899' },
  });
});

test.each([
  ['random_password', 'length = 0', 'length value must be at least 1'],
  ['random_string', 'length = 3\n  min_upper = 2\n  min_lower = 2', 'must be at least sum of'],
  [
    'random_string', 'length = 3\n  upper = false\n  lower = false\n  special = false\n  numeric = false',
    'No characters to choose from',
  ],
  ['random_string', 'length = 3\n  number = true\n  numeric = false', 'number and numeric differ'],
  ['random_integer', 'min = 2\n  max = 1', 'min must not be above max'],
  ['tls_private_key', 'algorithm = "DSA"', 'value must be one of'],
  ['tls_private_key', 'algorithm = "ECDSA"\n  ecdsa_curve = "P192"', 'value must be one of'],
])('%s refuses %j', async (type, body, reason) => {
  const refusal: unknown = await terraform.applied(rootOf(`resource "${type}" "this" {\n  ${body}\n}\n`)).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(TerraformError);
  expect(String(refusal).replace(/\s+/g, ' ')).toContain(reason);
});

test('their own tests pass', () => {
  const context = builder(project);
  const scratch = dirname(project.write('go/README'));
  const { status, stdout, stderr } = spawnSync('go', ['test', './...'], {
    cwd: standInSources(context), env: goEnvironment(context, scratch), encoding: 'utf8',
  });
  expect(stdout + stderr).not.toMatch(/FAIL/);
  expect(status).toBe(0);
});

function keygen(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('ssh-keygen', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ssh-keygen: ${stderr}`);
  return stdout.trim();
}
