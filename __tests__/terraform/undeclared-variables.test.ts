import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declaredVariables } from '../../src/terraform/declared-variables';
import { refuseUndeclared, UndeclaredVariables } from '../../src/terraform';

async function folder(files: Readonly<Record<string, string | object>>): Promise<{ dir: string } & AsyncDisposable> {
  const dir = await mkdtemp(join(tmpdir(), 'groundplan-test-'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true }) };
}

const hcl = `
# variable "commented" {}
variable "size" { default = { a = [1, "}"] } }
variable unquoted {
  description = "a } and \${"}"} # no comment"
  validation {
    condition     = length("\${jsonencode({ a = ["{"] })}") > 2
    error_message = <<-EOT
      variable "inside" {
    EOT
  }
}
resource "terraform_data" "x" { input = "variable" }
`;

describe('the variables that a root declares', () => {
  test('are those of all its files, in HCL and in JSON', async () => {
    await using root = await folder({
      'main.tf': hcl,
      'a.tf.json': { variable: { one: {}, two: [{ default: 1 }] }, output: {} },
      'b.tf.json': { variable: [{ three: {} }] },
      'c.tf.json': { '//': 'no variables' },
      'd.tofu': 'variable "four" {}',
      'e.txt': 'variable "text" {}',
      'values.tfvars': 'five = 1',
    });
    expect((await declaredVariables(root.dir))?.toSorted()).toEqual(['four', 'one', 'size', 'three', 'two', 'unquoted']);
  });

  test.each([
    ['HCL that is not finished', 'variable "x" {'],
    ['HCL with brackets that do not match', 'locals {\n  a = (1]\n}\n'],
    ['HCL with something that is no block', 'a = 1\n'],
    ['HCL whose strings may have been misread', 'locals {\n  a = "${ /* " */ 1 }"\n}\n"\n'],
  ])('are not told where a file is not understood for certain: %s', async (_, text) => {
    await using root = await folder({ 'a.tf': 'variable "known" {}\n', 'b.tf': text });
    expect(await declaredVariables(root.dir)).toBeUndefined();
  });

  test.each(['no JSON', '[1]', '{ "variable": 1 }'])('are not told where JSON is of no known form: %s', async (text) => {
    await using root = await folder({ 'a.tf.json': text });
    expect(await declaredVariables(root.dir)).toBeUndefined();
  });
});

test('a misspelt name is refused with the nearest one that is declared, and with all there are', async () => {
  await using root = await folder({ 'main.tf': 'variable "subnet_ids" {}\nvariable "name" {}\n' });
  const refused = refuseUndeclared({ dir: root.dir, vars: { subnetIds: [], nmae: 'x', name: 'y', quite_another: 1, left_out: undefined } });
  await expect(refused).rejects.toThrow(UndeclaredVariables);
  await expect(refused).rejects.toMatchObject({
    code: 'undeclared-variables',
    names: ['subnetIds', 'nmae', 'quite_another'],
    declared: ['subnet_ids', 'name'],
    message: [
      `vars names variables that the root in ${root.dir} does not declare:`,
      '  subnetIds: is subnet_ids meant?',
      '  nmae: is name meant?',
      '  quite_another',
      '  it declares name, subnet_ids',
      "  → correct the name or declare it; values that several roots share are let through by undeclaredVars: 'ignored'",
    ].join('\n'),
  });
});

test('the values are not in the message', async () => {
  await using root = await folder({ 'main.tf': 'variable "password" {}\n' });
  await expect(refuseUndeclared({ dir: root.dir, vars: { passwort: 'correct horse' } })).rejects.not.toThrow('correct horse');
});

test.each([
  ['is let through on demand', { vars: { other: 1 }, undeclaredVars: 'ignored' } as const],
  ['without a value is none', { vars: { other: undefined } }],
])('a name that is not declared %s', async (_, options) => {
  await using root = await folder({ 'main.tf': 'variable "name" {}\n' });
  await expect(refuseUndeclared({ dir: root.dir, ...options })).resolves.toBeUndefined();
});

test('where it is not certain what is declared, Terraform judges', async () => {
  await using root = await folder({ 'main.tf': 'variable "name" {' });
  await expect(refuseUndeclared({ dir: root.dir, vars: { other: 1 } })).resolves.toBeUndefined();
});
