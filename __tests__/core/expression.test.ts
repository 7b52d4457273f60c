import {
  allTrue, both, choose, contains, equal, filterMap, hasAny, ifSet, isNull, json, listFor, lookup, mapFor, not, text,
} from '../../src/core/expression';
import { textOf } from '../../src/core/expression/expression';
import { hcl } from '../../src/core/expression/hcl';
import { literal } from '../../src/core/expression/literal';
import { ref } from '../../src/core/expression/reference';
import { listOf, mapOf, unknown } from '../../src/core/expression/shape';

const name = ref<string>('var.name');
const flag = ref<boolean>('var.flag');
const ports = ref<number[]>('var.ports', listOf(unknown));
const groups = ref<Record<string, { displayName: string; port: number | null }>>(
  'var.groups', mapOf({ kind: 'object', fields: { displayName: unknown, port: unknown } }),
);

describe('a reference', () => {
  test('is navigated in the spelling of Terraform', () => {
    expect(textOf(ports.at(1))).toBe('var.ports[1]');
    expect(textOf(groups.at('web').displayName)).toBe('var.groups["web"].display_name');
  });

  test('refuses to become a string or JSON by accident', () => {
    expect(() => Number(name)).toThrow('var.name is known only to Terraform');
    expect(() => JSON.stringify({ name })).toThrow('make a document of it with json');
  });
});

describe('text', () => {
  test('is a template where it stands alone and a quoted one inside an expression', () => {
    const greeting = text`say "hi" to ${name}`;
    expect(greeting.resolve()).toBe('say "hi" to ${var.name}');
    expect(hcl([greeting])).toBe('["say \\"hi\\" to ${var.name}"]');
  });

  test('keeps what only looks like a template literal', () => {
    expect(text`\${HOME} %{x} ${name}`.resolve()).toBe('$${HOME} %%{x} ${var.name}');
    expect(literal({ '${k}': 'a ${b} %{if}' })).toEqual({ '$${k}': 'a $${b} %%{if}' });
    expect(hcl('${b}')).toBe('"$${b}"');
  });
});

describe('conditions', () => {
  test('get parentheses only where an operator stands beside them', () => {
    expect(choose(flag, 1, 2).resolve()).toBe('${var.flag ? 1 : 2}');
    expect(textOf(not(isNull(name)))).toBe('!(var.name == null)');
    expect(textOf(both(flag, equal(name, 'x')))).toBe('var.flag && var.name == "x"');
    expect(hcl([choose(flag, 'a', null)])).toBe('[var.flag ? "a" : null]');
  });

  test('a value that may be null is used only where it is set', () => {
    const size = ref<{ gib: number } | null>('var.size', { kind: 'object', fields: { gib: unknown } });
    expect(textOf(ifSet(size, (it) => it.gib, 20))).toBe('var.size == null ? 20 : var.size.gib');
  });
});

describe('loops', () => {
  test('name their variable after the collection', () => {
    expect(textOf(listFor(groups, (group) => group.port))).toBe('[for group in var.groups : group.port]');
    expect(textOf(mapFor(groups, (group, key) => ({ key, port: group.port })))).toBe('{ for key, group in var.groups : key => { key = key, port = group.port } }');
    expect(textOf(filterMap(groups, (group) => equal(group.displayName, 'x')))).toBe('{ for key, group in var.groups : key => group if group.display_name == "x" }');
  });

  test('inside each other keep their names apart', () => {
    const inner = ref<Record<string, string>>('value.labels', mapOf(unknown));
    const nested = listFor(ref<string[]>('var.data', listOf(unknown)), () => listFor(inner, (label, key) => ({ label, key })));
    expect(textOf(nested)).toBe('[for value in var.data : [for labels_key, label in value.labels : { label = label, key = labels_key }]]');
  });
});

test('functions of Terraform read as they are called', () => {
  expect(textOf(allTrue(listFor(ports, (port) => contains([80, 443], port))))).toBe('alltrue([for port in var.ports : contains([80, 443], port)])');
  expect(textOf(lookup(groups, 'web', null))).toBe('lookup(var.groups, "web", null)');
  expect(textOf(hasAny(ports))).toBe('length(var.ports) > 0');
  expect(textOf(json({ 'a-b': [1, name], c: undefined }))).toBe('jsonencode({ a-b = [1, var.name] })');
});
