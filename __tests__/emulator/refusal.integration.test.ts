import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../../src/emulator';
import { folder } from './folder';
import { options, prepared } from './prepared';
import { terraformIn } from './terraform-in';

const root = (resource: string): string => `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
provider "aws" {
  region = "ap-south-1"
}
${resource}
`;

test.each([
  ['elasticache:CreateCacheSubnetGroup', 'resource "aws_elasticache_subnet_group" "this" {\n  name       = "a"\n  subnet_ids = ["subnet-1"]\n}'],
  ['gamelift:CreateAlias', 'resource "aws_gamelift_alias" "this" {\n  name = "a"\n  routing_strategy {\n    message = "a"\n    type    = "TERMINAL"\n  }\n}'],
])('Terraform is told at once that %s is not emulated', async (call, resource) => {
  using dir = folder();
  const ready = await prepared();
  await using emulator = await startEmulator(options(ready, join(dir.path, 'emulator')));
  writeFileSync(join(dir.path, 'main.tf'), root(resource));
  const terraform = terraformIn(dir.path, ready.terraform.path, emulator);
  await terraform('init', '-input=false', '-no-color');
  const began = Date.now();
  await expect(terraform('apply', '-input=false', '-no-color', '-auto-approve')).rejects.toThrow(`the emulator does not emulate ${call}`);
  expect(Date.now() - began).toBeLessThan(60_000);
}, 120_000);
