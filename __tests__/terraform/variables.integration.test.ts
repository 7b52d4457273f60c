import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as terraform from '../../src/terraform';
import { scratchRoot } from './scratch-root';

test('values of every kind arrive exactly as they were given', async () => {
  const given = {
    strings: {
      quotes: `"double" 'single' \`back\``,
      lines: 'one\ntwo\r\n\tthree\n',
      interpolation: '${var.x} $${y} %{ if true }z%{ endif } %%{q} $ % {}',
      html: '<a href="x">&amp;</a>',
      backslashes: 'C:\\new\\table \\u0041 \\',
      unicode: 'Größe € 漢字 🚀 \u2028 \u0001',
      number: '007',
      boolean: 'true',
      null: 'null',
      empty: '',
    },
    numbers: [0, 1, -1, 0.1, 1e21, 1.5e-9, Number.MAX_SAFE_INTEGER],
    booleans: [true, false],
    nothing: null,
    nested: { list: [[], [[1], ['a', null]]], map: { 'key with spaces and "quotes"': { deep: [{ er: true }] }, '${key}': 1 }, empty: {} },
  };
  await using root = await scratchRoot({
    'main.tf': `
variable "given" { type = any }
variable "big" { type = number }
variable "typed" { type = object({ tags = map(string), zones = list(string), size = optional(number, 7) }) }
variable "nullable" { default = "a default" }
variable "left_out" { default = "a default" }
output "given" { value = var.given }
output "big" { value = tostring(var.big) }
output "typed" { value = var.typed }
output "nullable" { value = var.nullable == null ? "it is null" : "it is not" }
output "left_out" { value = var.left_out }
`,
  });
  await terraform.init(root.at);
  const vars = {
    given,
    big: 123_456_789_012_345_678_901_234_567_890n,
    typed: { tags: { 'a:b': 'c' }, zones: ['x'], size: undefined },
    nullable: null,
    left_out: undefined,
  };
  await terraform.apply({ ...root.at, vars });
  expect(await terraform.outputValues(root.at)).toEqual({
    given,
    big: '123456789012345678901234567890',
    typed: { tags: { 'a:b': 'c' }, zones: ['x'], size: 7 },
    nullable: 'it is null',
    left_out: 'a default',
  });
});

test('vars win over varFiles, the later file over the earlier, files over terraform.tfvars and TF_VAR_', async () => {
  const names = ['environment', 'automatic', 'first', 'second', 'vars'];
  await using root = await scratchRoot({
    'main.tf': names.map((name) => `variable "${name}" {}\noutput "${name}" {\n  value = var.${name}\n}\n`).join(''),
  });
  /** A source that sets its own variable and those of all sources that win over it. */
  const values = (source: string): Record<string, string> =>
    Object.fromEntries(names.slice(names.indexOf(source)).map((name) => [name, source]));
  await writeFile(join(root.dir, 'terraform.tfvars.json'), JSON.stringify(values('automatic')));
  await writeFile(join(root.dir, 'first.tfvars.json'), JSON.stringify(values('first')));
  await writeFile(join(root.dir, 'second.tfvars.json'), JSON.stringify(values('second')));
  await terraform.init(root.at);
  const fromEnvironment = Object.fromEntries(names.map((name) => [`TF_VAR_${name}`, 'environment']));
  await terraform.apply({
    ...root.at,
    env: { ...root.at.env, ...fromEnvironment },
    varFiles: ['first.tfvars.json', 'second.tfvars.json'],
    vars: values('vars'),
  });
  expect(await terraform.outputValues(root.at)).toEqual(Object.fromEntries(names.map((name) => [name, name])));
});

test('a file of variables that does not exist is told with the directory that its path is meant from', async () => {
  await using root = await scratchRoot({ 'main.tf': 'variable "a" {}\n' });
  await terraform.init(root.at);
  const error: unknown = await terraform.plan({ ...root.at, varFiles: ['nowhere.tfvars'] }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(terraform.VariableFileMissing);
  expect(error).toMatchObject({ code: 'variable-file-missing', fix: expect.stringContaining(root.dir) as string });
  expect(String(error)).toContain('Given variables file nowhere.tfvars does not exist.');
});

test('a value that Terraform cannot be given is refused before anything runs', async () => {
  await using root = await scratchRoot({ 'main.tf': 'variable "a" {}\n' });
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  await expect(terraform.plan({ ...root.at, log, vars: { a: { size: Number.NaN } } })).rejects.toThrow('vars.a.size is NaN');
  expect(lines).toEqual([]);
});

test('a name that the root does not declare is refused before anything is planned, applied or imported', async () => {
  await using root = await scratchRoot({ 'main.tf': 'variable "size" { default = 1 }\nresource "terraform_data" "x" { input = var.size }\n' });
  const lines: string[] = [];
  const options = { ...root.at, vars: { sise: 2 }, log: (line: string) => lines.push(line) };
  await expect(terraform.plan(options)).rejects.toThrow(terraform.UndeclaredVariables);
  await expect(terraform.apply(options)).rejects.toThrow('sise: is size meant?');
  await expect(terraform.refresh(options)).rejects.toThrow(terraform.UndeclaredVariables);
  await expect(terraform.importResource({ ...options, address: 'terraform_data.x', id: 'y' })).rejects.toThrow(terraform.UndeclaredVariables);
  expect(lines).toEqual([]);
});

test('a destroy goes on where a variable was declared when the root was applied', async () => {
  await using root = await scratchRoot({ 'main.tf': 'variable "size" {}\nresource "terraform_data" "x" { input = var.size }\n' });
  const options = { ...root.at, vars: { size: 2 } };
  await terraform.init(options);
  await terraform.apply(options);
  await writeFile(join(root.dir, 'main.tf'), '');
  await terraform.destroy(options);
  expect(await terraform.stateList(root.at)).toEqual([]);
});
