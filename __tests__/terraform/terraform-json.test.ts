import { terraformJson } from '../../src/terraform/terraform-json';

test('values that JSON has are written as JSON', () => {
  const value = { text: 'a"b\n${c}', list: [1, -0.5, true, null, []], nested: { 'key with "quotes"': {} } };
  expect(JSON.parse(terraformJson(value, 'vars'))).toEqual(value);
});

test('entries that are undefined are left out', () => {
  expect(terraformJson({ a: undefined, b: { c: undefined, d: 1 } }, 'vars')).toBe('{"b":{"d":1}}');
});

test('a bigint keeps all its digits', () => {
  expect(terraformJson({ big: 123_456_789_012_345_678_901_234_567_890n }, 'vars')).toBe('{"big":123456789012345678901234567890}');
});

test('a map is an object, a set a list, a date its ISO text', () => {
  const value = { map: new Map([['a', 1]]), set: new Set(['x', 'y']), date: new Date(0) };
  expect(terraformJson(value, 'vars')).toBe('{"map":{"a":1},"set":["x","y"],"date":"1970-01-01T00:00:00.000Z"}');
});

test('the same object twice is no circle', () => {
  const tags = { a: 'b' };
  expect(terraformJson({ one: tags, two: [tags, tags] }, 'vars')).toBe('{"one":{"a":"b"},"two":[{"a":"b"},{"a":"b"}]}');
});

const circle: { list: unknown[] } = { list: [] };
circle.list.push(circle);

test.each([
  ['not a number', { size: Number.NaN }, 'vars.size is NaN'],
  ['a gap in a list', { zones: ['a', undefined] }, 'vars.zones[1] is undefined'],
  ['a function', { handler: { run: () => 1 } }, 'vars.handler.run is a function'],
  ['a circle', { circle }, 'vars.circle.list[0] contains itself'],
  ['a key that is no string', { map: new Map([[1, 2]]) }, 'vars.map has a key that is a number'],
])('%s is refused with its place', (_, value, message) => {
  expect(() => terraformJson(value, 'vars')).toThrow(message);
});
