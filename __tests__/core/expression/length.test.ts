import { App } from 'cdktf';
import { environments } from '../../../environments';
import { environmentFile } from '../../../src/core/environment/system';

/** What a reader takes in at once; a pattern or a list of choices counts as one word. */
const longest = 145;

const roots = Object.entries(environments).map(([name, environment]) => ({
  name,
  root: environment.judge(environmentFile(name)).build(new App({ outdir: '.', stackTraces: false })),
}));
const modules = new Map(roots.flatMap(({ root }) => root.modules.map((it) => [it.moduleName, it.synthesize().terraform])));

interface Found {
  readonly path: string;
  readonly expression: string;
}

/** The strings of Terraform JSON that hold an expression, and where they stand. */
function expressionsIn(value: unknown, path: string): readonly Found[] {
  if (typeof value === 'string') return value.includes('${') ? [{ path, expression: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, it]) => expressionsIn(it, path === '' ? key : `${path}.${key}`));
}

const withoutLiterals = (expression: string): string =>
  expression.replace(/"(?:[^"\\$]|\\.|\$(?!\{))*"/g, '""').replace(/\[(?:""|-?[\d.]+)(?:, (?:""|-?[\d.]+))*\]/g, '[]');

const tooLong = (terraform: unknown): readonly string[] =>
  expressionsIn(terraform, '')
    .filter(({ expression }) => withoutLiterals(expression).length > longest)
    .map(({ path, expression }) => `${path}: ${expression}`);

test.each([...modules])('no expression of the module %s is too long to read', (_, terraform) => {
  expect(tooLong(terraform)).toEqual([]);
});

test.each(roots)('no expression of the root $name is too long to read', ({ root }) => {
  expect(tooLong(root.toTerraform())).toEqual([]);
});

test('patterns, texts and lists of choices count as one word', () => {
  const choices = `\${contains([${Array.from({ length: 50 }, (_, i) => String(i)).join(', ')}], var.days)}`;
  const pattern = `\${can(regex("^${'[a-z]'.repeat(40)}\\\\"$", var.name))}`;
  const long = `\${${Array.from({ length: 20 }, (_, i) => `var.flag_${i}`).join(' && ')}}`;
  expect(tooLong({ a: choices, b: pattern, c: [long] })).toEqual([`c.0: ${long}`]);
});
