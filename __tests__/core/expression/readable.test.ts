import {
  allTrue,
  both,
  choose,
  contains,
  either,
  equal,
  filterMap,
  firstMatch,
  hasAny,
  ifSet,
  isNull,
  listFor,
  lookup,
  mapFor,
  maybe,
  not,
  text,
} from '../../../src/core/expression';
import { textOf } from '../../../src/core/expression/expression';
import { within } from '../../../src/core/expression/loops';
import { ref } from '../../../src/core/expression/reference';
import { listOf, mapOf, objectOf, unknown } from '../../../src/core/expression/shape';

const name = ref<string>('var.name');
const flag = ref<boolean>('var.flag');
const ports = ref<number[]>('var.ports', listOf(unknown));
const groups = ref<Record<string, { displayName: string; port: number | null }>>(
  'var.groups',
  mapOf(objectOf({ displayName: unknown, port: unknown })),
);

test.each([
  ['a condition alone', choose(flag, 1, 2), 'var.flag ? 1 : 2'],
  ['a condition in a list', listFor(ports, (port) => choose(flag, port, 0)), '[for port in var.ports : var.flag ? port : 0]'],
  ['a chain', both(both(flag, flag), equal(name, 'x')), 'var.flag && var.flag && var.name == "x"'],
  ['a call', hasAny(ports), 'length(var.ports) > 0'],
  ['nothing that is there', maybe(name), 'var.name[*]'],
])('%s needs no parentheses', (_, expression, expected) => {
  expect(textOf(expression)).toBe(expected);
});

test.each([
  ['a comparison that is negated', not(isNull(name)), '!(var.name == null)'],
  ['comparisons that are compared', equal(isNull(name), flag), '(var.name == null) == var.flag'],
  ['an either in a both', both(either(flag, flag), flag), '(var.flag || var.flag) && var.flag'],
  ['a condition in a condition', choose(flag, choose(flag, 1, 2), 3), 'var.flag ? (var.flag ? 1 : 2) : 3'],
  ['what is reached into', maybe(name).at(0), '(var.name[*])[0]'],
])('%s stands in parentheses', (_, expression, expected) => {
  expect(textOf(expression)).toBe(expected);
});

describe('loops', () => {
  test.each([
    ['the singular', groups, '[for group in var.groups : group]'],
    ['the last word of it', ref<string[]>('var.public_subnet_ids', listOf(unknown)), '[for id in var.public_subnet_ids : id]'],
    ['value where there is none', ref<string[]>('var.data', listOf(unknown)), '[for value in var.data : value]'],
    ['value where it would be key', ref<string[]>('var.keys', listOf(unknown)), '[for value in var.keys : value]'],
    ['value where it means something', ref<string[]>('var.locals', listOf(unknown)), '[for value in var.locals : value]'],
    ['value for what is computed', ref<string[]>('keys(var.groups)', listOf(unknown)), '[for value in keys(var.groups) : value]'],
  ])('call their variable %s', (_, collection, expected) => {
    expect(textOf(listFor<unknown[] | Record<string, unknown>, unknown>(collection, (it) => it))).toBe(expected);
  });

  test('name the key where it is used alone', () => {
    expect(textOf(listFor(groups, (_, key) => key))).toBe('[for key, group in var.groups : key]');
    expect(textOf(listFor(groups, (group) => ({ key: group.port })))).toBe('[for group in var.groups : { key = group.port }]');
    expect(textOf(mapFor(groups, (group, key) => ({ key, port: group.port })))).toBe(
      '{ for key, group in var.groups : key => { key = key, port = group.port } }',
    );
    expect(textOf(filterMap(groups, (group) => equal(group.displayName, 'x')))).toBe(
      '{ for key, group in var.groups : key => group if group.display_name == "x" }',
    );
  });

  test('within each other keep their names apart', () => {
    const inner = ref<Record<string, string>>('value.labels', mapOf(unknown));
    const nested = listFor(ref<string[]>('var.data', listOf(unknown)), () => listFor(inner, (label, key) => ({ label, key })));
    expect(textOf(nested)).toBe(
      '[for value in var.data : [for label_key, label in value.labels : { label = label, key = label_key }]]',
    );
    expect(textOf(listFor(ports, (a) => listFor(ports, (b) => [a, b])))).toBe(
      '[for port in var.ports : [for inner_port in var.ports : [port, inner_port]]]',
    );
    expect(textOf(within(['port'], () => listFor(ports, (it) => it)))).toBe('[for inner_port in var.ports : inner_port]');
  });

  test('give names back when a body fails', () => {
    expect(() =>
      listFor(ports, () => {
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(textOf(listFor(ports, (it) => it))).toBe('[for port in var.ports : port]');
  });
});

test('functions of Terraform read as they are called', () => {
  expect(textOf(allTrue(listFor(ports, (port) => contains([80, 443], port))))).toBe(
    'alltrue([for port in var.ports : contains([80, 443], port)])',
  );
  expect(textOf(lookup(groups, 'web', null))).toBe('lookup(var.groups, "web", null)');
  expect(textOf(lookup(groups, name).displayName)).toBe('var.groups[var.name].display_name');
  const size = ref<{ gib: number } | null>('var.size', objectOf({ gib: unknown }));
  expect(textOf(ifSet(size, (it) => it.gib, 20))).toBe('var.size == null ? 20 : var.size.gib');
});

test('a pattern with a group of its own is refused: Terraform would give a list', () => {
  expect(() => firstMatch(name, '^(a)')).toThrow('write (?:…)');
  expect(textOf(firstMatch(name, '^(?:a)\\('))).toBe('regex("^(?:a)\\\\(", var.name)');
});

test('a text in a text is one text', () => {
  expect(text`<${text`a ${name}`}>`.resolve()).toBe('<a ${var.name}>');
});
