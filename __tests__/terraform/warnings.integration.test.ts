import * as terraform from '../../src/terraform';
import { scratchRoot } from './scratch-root';

const root = {
  'main.tf': `
check "health" {
  assert {
    condition     = terraform_data.a.id == ""
    error_message = "it is not well"
  }
}
resource "terraform_data" "a" {}
`,
};

test('a warning that is not allowed makes the run fail, with what it is about and what the warning says', async () => {
  await using scratch = await scratchRoot(root);
  await terraform.init(scratch.at);
  const warningsAsErrors = { 'Check block.*failed': 'the health check failed', 'no such': 'something else' };
  const error: unknown = await terraform.apply({ ...scratch.at, warningsAsErrors }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(terraform.WarningRefused);
  expect(error).toMatchObject({ code: 'warning-refused', exitCode: 0, descriptions: ['the health check failed'] });
  expect(String(error)).toMatch(/terraform apply warns: the health check failed\n {2}Check block assertion failed\n[^]*it is not well/);
  expect(await terraform.stateList(scratch.at)).toEqual(['terraform_data.a']);
});

test('a variable that is not declared can be made an error so, in commands with events and in others', async () => {
  await using scratch = await scratchRoot(root);
  await terraform.init(scratch.at);
  const options = { ...scratch.at, vars: { siez: 1 }, undeclaredVars: 'ignored', warningsAsErrors: { 'undeclared variable': 'a variable is misspelt' } } as const;
  await expect(terraform.plan(options)).rejects.toThrow(/a variable is misspelt[^]*"siez" but a value was found in file "\(vars\)"/);
  const imported = terraform.importResource({ ...options, address: 'terraform_data.a', id: 'x' });
  await expect(imported).rejects.toBeInstanceOf(terraform.WarningRefused);
});

test('validate is held to it, too', async () => {
  await using scratch = await scratchRoot({
    'main.tf': 'resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "true"\n  }\n  lifecycle {\n    ignore_changes = [id]\n  }\n}\n',
  });
  await terraform.init(scratch.at);
  const { diagnostics } = await terraform.validate(scratch.at);
  expect(diagnostics).toMatchObject([{ severity: 'warning', summary: 'Redundant ignore_changes element' }]);
  await expect(terraform.validate({ ...scratch.at, warningsAsErrors: { '(?i)REDUNDANT': 'needless' } })).rejects.toThrow('warns: needless');
});

test('warnings that nothing is said about pass', async () => {
  await using scratch = await scratchRoot(root);
  await terraform.init(scratch.at);
  const planned = await terraform.plan({ ...scratch.at, warningsAsErrors: { 'no such': 'x' } });
  expect(planned.diagnostics).toMatchObject([{ severity: 'warning', summary: 'Check block assertion known after apply' }]);
});
