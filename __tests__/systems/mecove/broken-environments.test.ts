import { z } from 'zod';
import { environments } from '../../../environments';
import { mecoveBootstrap } from '../../../environments/mecove-bootstrap';
import { mecoveEcs } from '../../../environments/mecove-ecs';
import { mecoveMvp } from '../../../environments/mecove-mvp';
import { ProblemsError } from '../../../src/core/errors';
import { exampleOf } from '../../../src/core/environment/wanted';
import { schemaAt } from '../../../src/core/environment/schema-at';
import type { Environment } from '../../../src/core/environment/system';
import { bootstrap } from '../../../src/systems/bootstrap';
import { mecove } from '../../../src/systems/mecove';
import { ecsEnvironment } from '../../../src/systems/mecove/ecs/environment';
import { ecsRules } from '../../../src/systems/mecove/ecs/rules';
import { hostEnvironment } from '../../../src/systems/mecove/host/environment';
import { hostRules } from '../../../src/systems/mecove/host/rules';
import { networkRules } from '../../../src/systems/mecove/network-rules';
import { bootstrapRows } from './broken/bootstrap';
import { commonRows } from './broken/common';
import { ecsRows } from './broken/ecs';
import { hostRows } from './broken/host';
import { changed, put, type Row } from './broken/row';
import { ruleOf, rulesOf } from './broken/rules-of';

const systems = [
  {
    name: 'meCove on a host', schema: hostEnvironment, rules: [...networkRules, ...hostRules],
    good: mecoveMvp, rows: [...commonRows, ...hostRows], make: (values: object) => mecove.environment(values as typeof mecoveMvp.values),
  },
  {
    name: 'meCove on ECS', schema: ecsEnvironment, rules: [...networkRules, ...ecsRules],
    good: mecoveEcs, rows: [...commonRows, ...ecsRows], make: (values: object) => mecove.environment(values as typeof mecoveEcs.values),
  },
  { ...bootstrap, good: mecoveBootstrap, rows: [...commonRows, ...bootstrapRows], make: (values: object) => bootstrap.environment(values as typeof mecoveBootstrap.values) },
];

/** What is said about an environment, without the name of its file. */
function problemsOf(environment: Environment, file = fileOf(environment.values)): string[] {
  try {
    environment.judge(file);
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map((it) => `${it.path}: ${it.reason} → ${it.fix}`);
    throw error;
  }
}

/** The file whose name an environment bears, whichever name that is: it is another rule. */
const fileOf = (values: unknown): string => `environments/${z.object({ name: z.string() }).safeParse(values).data?.name ?? 'nameless'}.ts`;

describe.each(systems)('an environment of $name', ({ good, make, rows, schema, rules }) => {
  // What is adopted has rules of its own, told and tested by themselves.
  const judged = z.strictObject(Object.fromEntries(Object.entries(schema.shape).filter(([key]) => key !== 'adopt')));

  test.each(rows.map(([change, ...problems]) => ({ change, problems, title: `${change.path} = ${change.value === undefined ? 'nothing' : JSON.stringify(change.value)}` })))('$title', ({ change, problems }) => {
    expect(problemsOf(make(changed(good.values as object, change)))).toEqual(problems);
  });

  test('has a broken example for each of its rules', () => {
    const shown = new Set(rows.flatMap(([change]) => {
      const values = changed(good.values, change);
      const issues = judged.safeParse(values, { reportInput: true }).error?.issues ?? [];
      return [...issues.map((it) => ruleOf(it, values, judged)), ...rules.filter((it) => it.broken(values).length > 0).map((it) => it.name)];
    }));
    expect([...rulesOf(judged), ...rules.map((it) => it.name)].filter((it) => !shown.has(it))).toEqual([]);
  });

  test('is told by examples that are good themselves', () => {
    const paths = [...new Set(rulesOf(judged).map((it) => (it.split(' ')[0] ?? '').replaceAll('[]', '.0').split('.')))];
    const examples = paths.flatMap((path) => {
      const at = schemaAt(judged, path, good.values);
      const example = exampleOf(at);
      return at && example !== undefined ? [{ path, good: z.safeParse(at, JSON.parse(example)).success }] : [];
    });
    expect(examples.filter((it) => !it.good)).toEqual([]);
    expect(examples.length).toBeGreaterThan(5);
  });
});

test('the environments of the project are good', () => {
  for (const [name, environment] of Object.entries(environments)) expect([name, problemsOf(environment, `environments/${name}.ts`)]).toEqual([name, []]);
});

test('an environment is called as its file', () => {
  expect(problemsOf(mecoveMvp, 'environments/mecove-staging.ts')).toEqual(['name: is mecove-mvp, but the file is called mecove-staging → give both the same name']);
});

test('all problems of an environment come at once, also those between values', () => {
  const changes: Row[] = [[put('region', 'x')], [put('host.generation', 0)], [put('database.multiAz', 'no')], [put('network.publicSubnets', ['10.0.0.0/24', '10.9.0.0/24'])]];
  const values = changes.reduce<object>((before, [change]) => changed(before, change), mecoveMvp.values);
  expect(problemsOf(mecove.environment({ ...(values as typeof mecoveMvp.values), name: 'other' }), 'environments/mecove-mvp.ts').map((it) => it.split(':')[0])).toEqual([
    'region', 'host.generation', 'database.multiAz', 'name', 'network.publicSubnets[1]',
  ]);
});
