import { diagnosticsInText } from '../../src/terraform/diagnostic-text';

test('plain text gives summary, place and detail', () => {
  const text = `
Error: Reference to undeclared resource

  on main.tf line 2, in resource "terraform_data" "b":
   2:   input = terraform_data.zz.output

A managed resource "terraform_data" "zz" has not been declared.

Warning: Deprecated

  with module.a.aws_x.y,
  on modules/a/main.tf line 7:
   7:   old = 1

Use another.
`;
  expect(diagnosticsInText(text)).toEqual([
    {
      severity: 'error',
      summary: 'Reference to undeclared resource',
      detail: 'A managed resource "terraform_data" "zz" has not been declared.',
      address: undefined,
      context: 'resource "terraform_data" "b"',
      file: 'main.tf',
      line: 2,
    },
    {
      severity: 'warning',
      summary: 'Deprecated',
      detail: 'Use another.',
      address: 'module.a.aws_x.y',
      context: undefined,
      file: 'modules/a/main.tf',
      line: 7,
    },
  ]);
});

test('text in boxes reads the same', () => {
  const text = '╷\n│ Error: Failed to read the given file\n│ \n│ State read error: no such file\n╵\n';
  expect(diagnosticsInText(text)).toMatchObject([
    { summary: 'Failed to read the given file', detail: 'State read error: no such file' },
  ]);
});

test('text without diagnostics gives none', () => {
  expect(diagnosticsInText('all is well\nError without a colon')).toEqual([]);
});
