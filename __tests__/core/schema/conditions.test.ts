import { z } from 'zod';
import { compile } from '../../../src/core/module/schema/compile';
import { validations } from '../../../src/core/module/schema/validation';

const validationsOf = (schema: z.ZodType, name = 'size'): ReturnType<typeof validations> => validations(compile(schema), name);
const conditionsOf = (schema: z.ZodType, name?: string): string[] => validationsOf(schema, name).map((it) => it.condition);

test.each([
  ['pattern', z.string().regex(/^a\d+$/), ['${can(regex("^a\\\\d+$", var.size))}']],
  ['pattern with flags', z.string().regex(/^a.$/isu), ['${can(regex("(?is)^a.$", var.size))}']],
  ['length', z.string().min(2).max(5), ['${length(var.size) >= 2}', '${length(var.size) <= 5}']],
  ['enum', z.enum(['a', 'b']), ['${contains(["a", "b"], var.size)}']],
  ['range', z.int().min(1).max(9), ['${floor(var.size) == var.size}', '${var.size >= 1}', '${var.size <= 9}']],
  ['nullable', z.number().min(1).nullable(), ['${var.size == null ? true : var.size >= 1}']],
  [
    'field',
    z.object({ maxSize: z.number().max(3).optional() }),
    ['${var.size.max_size == null ? true : var.size.max_size <= 3}'],
  ],
  [
    'nullable object',
    z.object({ gib: z.number().max(3).nullable() }).nullable(),
    ['${var.size == null ? true : var.size.gib == null ? true : var.size.gib <= 3}'],
  ],
])('the rules of a %s are judged by Terraform', (_, schema, expected) => {
  expect(conditionsOf(schema)).toEqual(expected);
});

test.each([
  [
    'a list',
    z.array(z.string().min(1)).min(1),
    'subnet_ids',
    ['${length(var.subnet_ids) >= 1}', '${alltrue([for id in var.subnet_ids : length(id) >= 1])}'],
  ],
  [
    'a map',
    z.record(z.string().regex(/^k/), z.number().gt(0)),
    'ports',
    ['${alltrue([for key in keys(var.ports) : can(regex("^k", key))])}', '${alltrue([for port in var.ports : port > 0])}'],
  ],
  ['a singular', z.array(z.number().max(3)), 'data', ['${alltrue([for it in var.data : it <= 3])}']],
  [
    'a list in a map',
    z.record(z.string(), z.object({ names: z.array(z.string().min(1)) })),
    'groups',
    ['${alltrue([for group in var.groups : alltrue([for name in group.names : length(name) >= 1])])}'],
  ],
  [
    'lists in lists',
    z.array(z.array(z.number().max(3))),
    'data',
    ['${alltrue([for it in var.data : alltrue([for inner_it in it : inner_it <= 3])])}'],
  ],
  [
    'maps in maps',
    z.record(z.string(), z.record(z.string().max(3), z.string())),
    'keys',
    ['${alltrue([for key in var.keys : alltrue([for map_key in keys(key) : length(map_key) <= 3])])}'],
  ],
])('the elements of %s are called after it', (_, schema, name, expected) => {
  expect(conditionsOf(schema, name)).toEqual(expected);
});

test.each([
  ['one of several', z.enum(['a', 'b']), 'size must be one of a, b.'],
  ['one', z.literal('a'), 'size must be a.'],
  ['one character', z.string().min(1), 'size must have at least 1 character.'],
  ['characters', z.string().min(2), 'size must have at least 2 characters.'],
  ['elements', z.array(z.string()).max(0), 'size must have at most 0 elements.'],
  ['pattern', z.string().regex(/^\$\{%\{$/), 'size must match ^\\$\\{%\\{$.'],
  ['a template in words', z.string().regex(/^a$/, 'must not hold ${x}'), 'size must not hold $${x}.'],
  ['own words', z.string().max(3, 'must be short enough for AWS.'), 'size must be short enough for AWS.'],
  ['own words as an object', z.number().max(3, { message: 'must be small' }), 'size must be small.'],
  ['own words as a function', z.number().max(3, { error: () => 'must be small' }), 'size must be small.'],
  ['keys', z.record(z.string().max(3), z.string()), 'size must have keys each of which must have at most 3 characters.'],
  ['an element', z.array(z.object({ maxPort: z.number().max(3) })), 'size[*].max_port must be at most 3.'],
])('%s: the message says what the value must be', (_, schema, message) => {
  expect(validationsOf(schema).map((it) => it.error_message)).toEqual([message]);
});
