import { Token } from 'cdktf';
import { json, text } from '../../../src/core/expression';
import { hcl } from '../../../src/core/expression/hcl';
import { literal } from '../../../src/core/expression/literal';
import { ref } from '../../../src/core/expression/reference';

const name = ref<string>('var.name');

test.each([
  [
    'a structure',
    { 'a-b': [1, name], c: undefined, 'd e': null, for: {}, '${f}': [] },
    '{ a-b = [1, var.name], "d e" = null, "for" = {}, "$${f}" = [] }',
  ],
  ['a text', 'say "hi" \\ ${x} %{y}\n\b\f', '"say \\"hi\\" \\\\ $${x} %%{y}\\n\\u0008\\u000c"'],
  ['a template', [text`say "hi" to ${name}`], '["say \\"hi\\" to ${var.name}"]'],
  ['a document', json({ a: json([name]) }), 'jsonencode({ a = jsonencode([var.name]) })'],
])('%s is HCL', (_, value, expected) => {
  expect(hcl(value)).toBe(expected);
});

class Thing {
  readonly a = 1;
}

/** Each would be an empty object, null or text of our own for Terraform. */
test.each<[string, unknown, string]>([
  ['undefined', undefined, 'undefined has no form in Terraform; give a value, or null'],
  ['an instance', new Thing(), 'a whole Thing has no form in Terraform; name one of its attributes'],
  ['a date', new Date(0), 'a whole Date has no form in Terraform'],
  ['a set', new Set(['a']), 'a whole Set has no form in Terraform'],
  ['a function', () => 1, 'a function has no form in Terraform'],
  ['a symbol', Symbol('a'), 'a symbol has no form in Terraform'],
  ['a bigint', 1n, 'a bigint has no form in Terraform'],
  ['NaN', Number.NaN, 'NaN has no form in Terraform'],
  ['infinity', -Infinity, '-Infinity has no form in Terraform'],
  ['half of a character', '\ud83c', 'half of a character'],
  ['a token of CDKTF', Token.asString({ a: 1 }), 'a token of CDKTF stands inside an expression'],
])('%s is refused, at any depth', (_, value, message) => {
  expect(() => hcl([value])).toThrow(message);
  expect(() => hcl({ a: [[value]] })).toThrow(message);
});

test('literals of the JSON syntax are escaped, references and tokens of CDKTF pass', () => {
  const token = Token.asString({ a: 1 });
  expect(literal({ '${k}': 'a ${b} %{if}', list: [1, true, null, token], 'left out': undefined })).toEqual({
    '$${k}': 'a $${b} %%{if}',
    list: [1, true, null, token],
  });
  expect(literal([name])).toEqual([expect.objectContaining({ creationStack: [] })]);
  expect(() => literal({ a: new Thing() })).toThrow('a whole Thing');
});
