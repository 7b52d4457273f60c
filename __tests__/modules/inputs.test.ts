import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../src/core/project-root';
import { snakeCase } from '../../src/core/naming';
import { type ModuleName, modules } from './all';
import { brokenInputs, names } from './all-broken';
import { called } from './broken-inputs';

const variables = z.record(
  z.string(),
  z.object({ description: z.string().min(1), validation: z.array(z.object({ error_message: z.string() })).default([]) }),
);
const declared = (name: ModuleName) => variables.parse(modules[name].synthesize().terraform['variable']);

test('every module is held to this', () => {
  expect(Object.keys(modules).sort()).toEqual(readdirSync(join(projectRoot(), 'modules')).sort());
});

describe.each(names)('%s', (name) => {
  const { good, broken, checked = [], together = [] } = brokenInputs[name];

  test('takes good values', () => {
    expect(called(name, good).problems).toEqual([]);
  });

  test('has a broken example for each of its rules', () => {
    const rules = Object.values(declared(name)).flatMap((it) => it.validation.map(({ error_message }) => error_message));
    expect([...new Set([...broken, ...checked, ...together].map(([, message]) => message))].sort()).toEqual(
      [...new Set(rules)].sort(),
    );
  });

  test.each(broken)('refuses %j where the call is written, in the words of Terraform: %s', (values, message) => {
    const { problems } = called(name, { ...good, ...values });
    const said = problems.map(({ path, reason, fix }) => ({
      input: snakeCase(path.replace(/\W.*$/, '')),
      reason: `${reason.replace(/^the key /, '')}.`,
      fix,
    }));
    expect(said).toEqual([
      {
        input: message.replace(/\W.*$/, ''),
        reason: expect.stringMatching(/^must /) as string,
        fix: expect.stringMatching(/^change /) as string,
      },
    ]);
    expect(message.endsWith(` ${said[0]?.reason}`)).toBe(true);
  });

  const inputs = Object.entries(modules[name].synthesize().inputs);
  test.each(inputs)('refuses %s where it is missing, null or of another kind', (input, type) => {
    const reasons = (value: unknown): string[] =>
      called(name, { ...good, [input]: value }).problems.map((it) => `${it.path} ${it.reason}`);
    expect(reasons(undefined)).toEqual(type.default === undefined ? [`${input} is missing`] : []);
    expect(reasons(null)).toEqual(type.nullable ? [] : [`${input} must not be null`]);
    expect(reasons(() => 1)).toEqual([expect.stringMatching(`^${input} must be `)]);
  });
});
