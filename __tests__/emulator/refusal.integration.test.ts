import { startEmulator } from 'groundplan/emulator';
import { terraform } from 'groundplan/testkit';
import 'groundplan/testkit/jest';

const root = `
provider "aws" {
  region = "ap-south-1"
}
resource "aws_ses_configuration_set" "this" {
  name = "a"
}
resource "aws_gamelift_alias" "this" {
  name = "a"
  routing_strategy {
    message = "a"
    type    = "TERMINAL"
  }
}
`;

test('Terraform is told at once what is not emulated, of a service that is known and of one that is not', async () => {
  await using emulator = await startEmulator();
  const began = Date.now();
  const failure: unknown = await terraform.applied({ ...emulator.terraform, files: { 'main.tf': root } }).catch((error: unknown) => error);
  expect(String(failure)).toContain('the emulator does not emulate ses:CreateConfigurationSet');
  expect(String(failure)).toContain('the emulator does not emulate gamelift:CreateAlias');
  expect(Date.now() - began).toBeLessThan(60_000);
}, 120_000);
