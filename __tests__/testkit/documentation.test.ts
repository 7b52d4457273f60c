import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';

const pages = ['docs/testkit.md', 'docs/emulator.md'];
const project = resolve(__dirname, '../..');
const page = readFileSync(join(project, 'docs/testkit.md'), 'utf8');
const terratest = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(join(__dirname, 'terratest-functions.json'), 'utf8')));

/** What the examples and tables take for given. */
const given = `
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { startEmulator, type Emulator } from 'groundplan/emulator';
import * as kit from 'groundplan/testkit';
import {
  aws, dns, defaultRetryableErrors, equalPlans, eventually, http, iam, inBackground, inScratch, stage, stageAtEnd, stagedRoot, tcp,
  terraform, terraformConfiguration, terraformPlan, terraformState, testData, testLog, tls,
} from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { z } from 'zod';
declare const root: kit.AppliedRoot<Record<string, unknown>> & kit.StagedRoot;
declare const plan: kit.TerraformPlan;
declare const cloud: aws.Account;
declare const emulator: Emulator;
declare const region: string, roleArn: string, own: string, other: string, bucketPolicy: string;
declare const role: aws.Role;
/** Options and fields of results by their names. */
type Names = keyof Parameters<typeof terraform.applied>[0] | keyof Parameters<typeof terraform.init>[0] | keyof kit.ValidateAllOptions | keyof kit.PlanResult | keyof kit.EventuallyOptions
  | keyof Parameters<typeof terraform.plan>[0] | keyof Parameters<typeof terraform.show>[0] | keyof kit.ScratchOptions | keyof http.HttpOptions | 'json' | 'servers';
`;

interface Source {
  /** `docs/testkit.md:52`. */
  readonly place: string;
  readonly text: string;
}

/** The TypeScript on a page. What imports something stands by itself. */
function examplesIn(name: string): Source[] {
  const text = readFileSync(join(project, name), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((found) => {
    const line = text.slice(0, found.index).split('\n').length;
    const [, code = ''] = found;
    const standsAlone = /^import /m.test(code);
    return { place: `${name}:${line}`, text: standsAlone ? code : `${given}\nasync function example(): Promise<void> {\n${code}}` };
  });
}

interface Row {
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
}

const codeIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** The rows of the tables about Terratest, with what stands in them as code. */
function rows(): Row[] {
  const section = page.slice(page.indexOf('\n## From Terratest'));
  const lines = section.split('\n').filter((line) => /^\| /.test(line) && !/^\| (Terratest|group) /.test(line));
  return lines.map((line) => {
    const [first = '', ...others] = line.replace(/^\| | \|$/g, '').split(' | ');
    return { theirs: codeIn(first), ours: others.flatMap(codeIn) };
  });
}

/** A line that compiles only if there is such a thing: an expression, or an option or field of a result. */
function use(code: string): string {
  const [, name] = /^(\w+)(?:: \w+)?$/.exec(code) ?? [];
  if (name === undefined) return `void (${code});`;
  return `{ const name: keyof typeof kit | Names = ${JSON.stringify(name)}; void name; }`;
}

/** All that the compiler has against these sources, as one program of this project. */
function problemsIn(sources: readonly Source[]): string[] {
  const config = ts.readConfigFile(join(project, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, project, undefined, undefined, undefined, []);
  const files = new Map(sources.map((source, i) => [join(project, `documentation-${i}.ts`), source]));
  const host = ts.createCompilerHost(options);
  host.fileExists = (file) => files.has(file) || ts.sys.fileExists(file);
  host.readFile = (file) => files.get(file)?.text ?? ts.sys.readFile(file);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([file, { place }]) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText, start = 0 }) => {
      const line = source?.text.slice(0, start).split('\n').length ?? 0;
      const said = source?.text.split('\n')[line - 1]?.trim() ?? '';
      return `${place}: ${said}\n  ${ts.flattenDiagnosticMessageText(messageText, '\n  ')}`;
    });
  });
}

test('all examples compile, and all that the tables about Terratest name as ours is there', () => {
  const theirs = Object.values(terratest).flat();
  const ours = rows().flatMap((row) => row.ours.filter((code) => !theirs.includes(code)));
  const tables = { place: 'tables', text: `${given}\n${ours.map(use).join('\n')}` };
  expect(problemsIn([...pages.flatMap(examplesIn), tables])).toEqual([]);
}, 120_000);

test.each(Object.entries(terratest))('every function of %s has one row, and no row is about another one', (module, functions) => {
  const parts = page.split(/^(?=##+ |Version 2 has )/m);
  const titles: Readonly<Record<string, RegExp>> = {
    terraform: /^### terraform: /,
    'test-structure': /^### test-structure/,
    'core/teststate': /^Version 2 has /,
  };
  const about = parts.filter((part) => titles[module]?.test(part) === true).join('\n');
  const named = [...about.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name);
  expect(named.sort()).toEqual([...functions].sort());
});
