import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { environments } from '../../../../environments';
import { mecoveEcs } from '../../../../environments/mecove-ecs';
import { commands } from '../../../../src/cli/commands';
import { plain } from '../../../../src/core/environment/schema-at';
import { synthesize } from '../../../../src/synth/synthesize';
import { mecove } from '../../../../src/systems/mecove';
import { ecsEnvironment } from '../../../../src/systems/mecove/ecs/environment';
import { hostEnvironment } from '../../../../src/systems/mecove/host/environment';
import { decided } from './environment-fields';
import { anchors, broken, page, tables } from './page';

const runbook = page('mecove.md');
const values = ecsEnvironment.parse(mecoveEcs.values);

const described = z.record(z.string(), z.object({ description: z.string() }));
const root = z.object({ module: z.object({ alarms: z.object({ metric_alarms: described, composite_alarms: described }) }) });

/** The alarms of meCove with every part that has some, as they are told by mail. */
function alarms(): Record<string, { description: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-'));
  try {
    const database = { ...values.database, masterUserPassword: 'generated' as const, readReplicaClass: 'db.t4g.small' };
    synthesize({ 'mecove-ecs': mecove.environment({ ...values, database }) }, folder);
    const { module } = root.parse(JSON.parse(readFileSync(join(folder, 'stacks/mecove-ecs/cdk.tf.json'), 'utf8')));
    return { ...module.alarms.metric_alarms, ...module.alarms.composite_alarms };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Alarms whose link leads to no heading of the page. */
const withoutParagraph = (text: string, all: Record<string, { description: string }>): string[] => {
  const links = anchors(text).map((anchor) => `${values.operations.runbook}#${anchor}`);
  return Object.entries(all).filter(([, { description }]) => !links.some((link) => description.endsWith(` ${link}`))).map(([name]) => name);
};

describe('the page about meCove', () => {
  let all: ReturnType<typeof alarms>;
  beforeAll(() => { all = alarms(); });

  test('has a paragraph for every alarm, and each alarm leads to it', () => {
    expect(Object.keys(all)).toEqual(expect.arrayContaining(['api-5xx-rate', 'database-replication-lag', 'webhooks-lost']));
    expect(withoutParagraph(runbook, all)).toEqual([]);
  });

  test('without one of the paragraphs is noticed', () => {
    expect(withoutParagraph(runbook.replace('#### Redis evicts', '#### Redis'), all)).toEqual(['redis-1-evictions', 'redis-2-evictions']);
  });

  test('has no paragraph of an alarm that is gone', () => {
    const told = runbook.slice(runbook.indexOf('\n### Alarms\n'), runbook.indexOf('\n## Cost\n'));
    const headings = anchors(told).filter((it) => it !== 'alarms');
    expect(headings.filter((it) => !Object.values(all).some(({ description }) => description.endsWith(`#${it}`)))).toEqual([]);
  });
});

test.each(['mecove.md', 'releases.md', 'host.md'])('links of %s lead somewhere', (name) => {
  expect(broken(page(name), name)).toEqual([]);
});

test('a link that leads nowhere is noticed', () => {
  expect(broken('[a](#b) [c](nothing.md) [d](host.md#nothing)\n# B', 'mecove.md')).toEqual(['./mecove.md: (nothing.md)', './mecove.md: (host.md#nothing)']);
});

/** Calls of groundplan in a page: what follows its name on the line, and on lines that go on. */
const calls = (text: string): string[] => [...text.replaceAll(/\\\n\s*/g, '').matchAll(/npx groundplan ([^`\n;|)]+)/g)].map(([, call = '']) => call.trim());

/** What is wrong with a call. */
function unknownIn(call: string): string[] {
  const [name = '', ...words] = call.replace(/ #.*| && .*/, '').replace(/\$\(.*/, '').trim().split(/\s+/);
  const command = commands().find((it) => it.name() === name);
  if (command === undefined) return [`there is no command ${name}`];
  const options = words.filter((it) => it.startsWith('--')).filter((it) => !command.options.some(({ long }) => long === it));
  const environment = command.registeredArguments[0]?.name() === 'environment' && !words.some((it) => it in environments) ? [`${name} names no environment`] : [];
  return [...options.map((it) => `${name} has no option ${it}`), ...environment];
}

test.each(['mecove.md', 'releases.md'])('every command of groundplan in %s is there', (name) => {
  const found = calls(page(name));
  expect(found).not.toEqual([]);
  expect(found.flatMap(unknownIn)).toEqual([]);
});

test('a command that is not there is noticed', () => {
  expect(calls('`npx groundplan ship mecove-ecs` npx groundplan deploy nowhere --now').flatMap(unknownIn))
    .toEqual(['there is no command ship', 'deploy has no option --now', 'deploy names no environment']);
});

function pathsIn(schema: z.core.$ZodType, path = ''): string[] {
  const inner = plain(schema);
  if (!(inner instanceof z.ZodObject)) return [path];
  return [path, ...Object.entries<z.core.$ZodType>(inner.shape).flatMap(([key, it]) => pathsIn(it, path === '' ? key : `${path}.${key}`))];
}

const domains: readonly string[] = Object.values(environments).map(({ values: it }) => z.object({ domain: z.string().optional() }).parse(it).domain ?? '');
/** Fields that a page names, such as `api.minTasks` or `database.multiAz: false`. */
const named = (text: string): string[] =>
  [...text.matchAll(/`((?:network|host|api|worker|application|database|redis|operations)(?:\.[a-zA-Z]+)+)(?::[^`]*)?`/g)].map(([, field = '']) => field)
    .filter((it) => !domains.includes(it));

test('every field of an environment that the page names is there', () => {
  const known = [...pathsIn(ecsEnvironment), ...pathsIn(hostEnvironment)];
  expect(named(runbook).length).toBeGreaterThan(decided.length);
  expect(named(`${runbook} \`api.tasks\``).filter((it) => !known.includes(it))).toEqual(['api.tasks']);
});

test.each(decided.map((it) => [it.path, it] as const))('the decisions have %s with its value and its default', (path, { here, preset }) => {
  const [row, ...others] = tables(runbook).flat().filter(([, field]) => field === `\`${path}\``);
  expect(others).toEqual([]);
  expect(row).toEqual([expect.stringMatching(/./), `\`${path}\``, here, preset, expect.stringMatching(/./)]);
});

test('what a month costs adds up', () => {
  const costs = tables(runbook.slice(runbook.indexOf('\n## Cost\n'))).filter((rows) => rows.at(-1)?.[0] === '**Total**');
  expect(costs).toHaveLength(2);
  for (const rows of costs) {
    const cents = rows.map((row) => Math.round(Number(row.at(-1)?.replaceAll('*', '')) * 100));
    expect(cents.slice(0, -1).reduce((sum, it) => sum + it, 0)).toBe(cents.at(-1));
  }
});
