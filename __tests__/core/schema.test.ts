import { z } from 'zod';
import { compile, terraformType } from '../../src/core/module/schema/compile';
import { validations } from '../../src/core/module/schema/validation';
import { toArguments } from '../../src/core/module/schema/values';
import { ref } from '../../src/core/expression/reference';

const typeOf = (schema: z.ZodType): string => terraformType(compile(schema));
const conditionsOf = (schema: z.ZodType): string[] => validations(compile(schema), 'it_is').map((it) => it.condition);

test.each([
  ['string', z.string(), 'string'],
  ['enum', z.enum(['a', 'b']), 'string'],
  ['literals', z.literal([1, 2]), 'number'],
  ['number', z.number(), 'number'],
  ['integer', z.int(), 'number'],
  ['boolean', z.boolean(), 'bool'],
  ['list', z.array(z.string()), 'list(string)'],
  ['set', z.set(z.string()), 'set(string)'],
  ['map', z.record(z.string(), z.number()), 'map(number)'],
  ['nullable', z.string().nullable(), 'string'],
  ['object with optional fields and defaults',
    z.object({ name: z.string(), maxSize: z.number().optional(), labels: z.array(z.string()).default(['a']), rule: z.object({ isOpen: z.boolean() }).default({ isOpen: true }) }),
    'object({ name = string, max_size = optional(number), labels = optional(list(string), ["a"]), rule = optional(object({ is_open = bool }), { is_open = true }) })'],
])('a zod %s has a Terraform type', (_, schema, expected) => {
  expect(typeOf(schema)).toBe(expected);
});

test.each([
  ['pattern', z.string().regex(/^a\d+$/), ['${can(regex("^a\\\\d+$", var.it_is))}']],
  ['length', z.string().min(2).max(5), ['${length(var.it_is) >= 2}', '${length(var.it_is) <= 5}']],
  ['enum', z.enum(['a', 'b']), ['${contains(["a", "b"], var.it_is)}']],
  ['range', z.int().min(1).max(9), ['${floor(var.it_is) == var.it_is}', '${var.it_is >= 1}', '${var.it_is <= 9}']],
  ['list of ranges', z.array(z.cidrv4()).min(1), ['${length(var.it_is) >= 1}', '${alltrue([for it in var.it_is : can(cidrnetmask(it))])}']],
  ['set', z.set(z.string()).min(1), ['${length(var.it_is) >= 1}']],
  ['map', z.record(z.string().regex(/^k/), z.number().gt(0)), ['${alltrue([for key in keys(var.it_is) : can(regex("^k", key))])}', '${alltrue([for it in var.it_is : it > 0])}']],
  ['nullable', z.number().min(1).nullable(), ['${var.it_is == null ? true : var.it_is >= 1}']],
  ['field', z.object({ maxSize: z.number().max(3).optional() }), ['${var.it_is.max_size == null ? true : var.it_is.max_size <= 3}']],
])('the rules of a %s are judged by Terraform', (_, schema, expected) => {
  expect(conditionsOf(schema)).toEqual(expected);
});

test.each([
  ['z.date()', z.date()],
  ['z.union()', z.union([z.string(), z.number()])],
  ['z.tuple()', z.tuple([z.string()])],
  ['z.any()', z.any()],
  ['z.unknown()', z.unknown()],
  ['z.bigint()', z.bigint()],
  ['z.pipe()', z.string().transform((it) => it.length)],
  ['the check custom', z.string().refine((it) => it.length > 1)],
  ['the check overwrite', z.string().trim()],
  ['look-around', z.string().regex(/a(?=b)/)],
  ['a back reference', z.string().regex(/(a)\1/)],
  ['the flag g', z.string().regex(/a/g)],
  ['an element that may be left out', z.array(z.string().optional())],
  ['z.literal of mixed or other types', z.literal(['a', 1])],
])('%s is refused by name where the module is defined', (name, schema) => {
  expect(() => compile(z.object({ size: schema }))).toThrow(`size`);
  expect(() => compile(z.object({ size: schema }))).toThrow(name);
});

describe('the arguments of a call', () => {
  const type = compile(z.object({ maxSize: z.int().max(3), labels: z.record(z.string(), z.string()).default({}), subnets: z.array(z.string()).min(2) }));

  test('are spelled as Terraform does, but for the keys of maps', () => {
    expect(toArguments(type, { maxSize: 2, labels: { someKey: '${x}' }, subnets: ['a', 'b'] })).toEqual({
      value: { max_size: 2, labels: { someKey: '$${x}' }, subnets: ['a', 'b'] }, problems: [],
    });
  });

  test('may be references, alone and inside of lists', () => {
    const subnet = ref<string>('module.network.id');
    expect(toArguments(type, { maxSize: ref('var.x'), subnets: [subnet, 'b'] }).problems).toEqual([]);
  });

  test('are all judged at once', () => {
    const { problems } = toArguments(type, { maxSize: 7.5, subnets: ['a'], colour: 'red' });
    expect(problems.map((it) => `${it.path}: ${it.reason}`)).toEqual([
      'colour: is not known here',
      'maxSize: Invalid input: expected int, received number',
      'subnets: must have at least 2 elements',
    ]);
  });
});
