import { spawnSync } from 'node:child_process';
import { z } from 'zod';

/** What compiles, and would take a reference for its value. */
const refused: readonly (readonly [string, string])[] = [
  ['a branch on a boolean', 'if (flag) use(1);'],
  ['a choice by a boolean', 'use(flag ? 1 : 2);'],
  ['the opposite of a boolean', 'use(!flag);'],
  ['a conjunction', 'use(flag && 1);'],
  ['a disjunction', 'use(flag || 1);'],
  ['a default for a nullable text', "use(label ?? 'x');"],
  ['a branch on a nullable object', 'if (size) use(1);'],
  ['a comparison with null', 'if (size !== null) use(1);'],
  ['an optional member', 'use(size?.toString());'],
  ['a text in a template of JavaScript', 'use(`x-${name}`);'],
  ['a number in a template of JavaScript', 'use(`x-${port}`);'],
  ['a sum of texts', "use('x' + name);"],
  ['a text by String()', 'use(String(name));'],
  ['a text by join', "use([name].join(','));"],
  ['a loop', 'while (flag) use(1);'],
];

const accepted = 'use([flag, { port, name }, label, size]);';

const prelude = `
import { z } from 'zod';
import { defineModule } from '../../src/core/module';
export class X extends defineModule({
  name: 'x',
  summary: 'X.',
  inputs: z.object({
    flag: z.boolean(), port: z.number(), name: z.string(), label: z.string().nullable(),
    size: z.object({ gib: z.number() }).nullable(),
  }),
  outputs: {},
  build(_scope, { flag, port, name, label, size }) {
    const use = (...given: readonly unknown[]): number => given.length;`;
const lines = [...prelude.split('\n'), accepted, ...refused.map(([, line]) => line), '    return {};', '  },', '}) {}', ''];

const report = z.tuple([z.object({ messages: z.array(z.object({ line: z.number(), ruleId: z.string().nullable() })) })]);

/** Broken rules by line, as ESLint finds them in a file of `modules`. In a process of its own: Jest cannot load its settings. */
function brokenRules(): ReadonlyMap<string, readonly (string | null)[]> {
  const eslint = require.resolve('eslint/package.json').replace(/package\.json$/, 'bin/eslint.js');
  const args = [eslint, '--stdin', '--stdin-filename', 'modules/network/index.ts', '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { input: lines.join('\n'), encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const [{ messages }] = report.parse(JSON.parse(stdout));
  return new Map(lines.map((line, i) => [line, messages.filter((it) => it.line === i + 1).map(({ ruleId }) => ruleId)]));
}

let found: ReadonlyMap<string, readonly (string | null)[]>;
beforeAll(() => {
  found = brokenRules();
}, 120_000);

test.each(refused)('%s is refused by lint', (_, line) => {
  expect(found.get(line)).not.toEqual([]);
});

test('what a module may do passes, and so does all around it', () => {
  const bad = new Set(refused.map(([, line]) => line));
  expect([...found].filter(([line, rules]) => rules.length > 0 && !bad.has(line))).toEqual([]);
});
