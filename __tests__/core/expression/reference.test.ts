import { text } from '../../../src/core/expression';
import { Binding, textOf } from '../../../src/core/expression/expression';
import { ref } from '../../../src/core/expression/reference';
import { listOf, mapOf, objectOf, setOf, unknown, writtenObject } from '../../../src/core/expression/shape';

const name = ref<string>('var.name');
const groups = ref<Record<string, { displayName: string; ports: number[] }>>(
  'var.groups',
  mapOf(objectOf({ displayName: unknown, ports: listOf(unknown) })),
);

test.each([
  ['an element of a list', ref<number[]>('var.ports', listOf(unknown)).at(1), 'var.ports[1]'],
  ['an element of a set', ref<Set<string>>('aws_x.y.zones', setOf(unknown)).at(0), 'tolist(aws_x.y.zones)[0]'],
  ['a field of an entry, in the spelling of Terraform', groups.at('web').displayName, 'var.groups["web"].display_name'],
  ['a list below', groups.at('web').ports.at(0), 'var.groups["web"].ports[0]'],
  ['an odd key', groups.at('a "${b}"\n').displayName, 'var.groups["a \\"$${b}\\"\\n"].display_name'],
  [
    'a field as it was written',
    ref<{ displayName: string }>('local.x', writtenObject({ displayName: unknown })).displayName,
    'local.x.displayName',
  ],
  ['a field with an odd name', ref<{ 'a b': string }>('local.x', writtenObject({ 'a b': unknown }))['a b'], 'local.x["a b"]'],
  [
    'a field of what an operator gives',
    ref<{ size: number }>('a ? b : c', objectOf({ size: unknown }), Binding.Conditional).size,
    '(a ? b : c).size',
  ],
])('%s is reached', (_, reference, expected) => {
  expect(textOf(reference)).toBe(expected);
});

test.each([-1, 0.5, Number.NaN])('%p is no position in a list', (index) => {
  expect(() => ref<string[]>('var.names', listOf(unknown)).at(index)).toThrow('counted from 0');
});

test('a reference refuses to become a string, a number or JSON by accident', () => {
  expect(() => Number(name)).toThrow('var.name is known only to Terraform');
  expect(() => JSON.stringify({ name })).toThrow('make a document of it with json');
});

test('what is missing from a text is an error, not an empty place', () => {
  expect(() => void Reflect.apply(text, undefined, [['a ', ''], undefined])).toThrow('undefined cannot be put into a text');
});
