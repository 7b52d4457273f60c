import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const folder = join(__dirname, '../../../src/testkit/aws');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.ts'));

const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** What tsc would write as `.d.ts`, of each file on its own, and what it would have to guess for it. */
function declarationOf(file: string): { readonly text: string; readonly guesses: number } {
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.Preserve, strict: true, removeComments: true };
  const { outputText, diagnostics } = ts.transpileDeclaration(textOf(file), {
    fileName: file,
    compilerOptions,
    reportDiagnostics: true,
  });
  return { text: outputText, guesses: diagnostics?.length ?? 0 };
}

test('types of the SDK are used, but stand in no declaration: who has no such package compiles all the same', () => {
  const using = files.filter((file) => textOf(file).includes('@aws-sdk/client-'));
  const declarations = using.map((file) => ({ file, ...declarationOf(file) }));
  expect(using).toContain(join('ec2', 'instance.ts'));
  expect(declarations.filter(({ text, guesses }) => text.includes('@aws-sdk/') || guesses > 0)).toEqual([]);
});
