import { z } from 'zod';
import { compile } from '../../../src/core/module/schema/compile';
import { isSensitive } from '../../../src/core/module/schema/type';
import { terraformType } from '../../../src/core/module/schema/terraform-type';

const rule = z.object({ isOpen: z.boolean() }).default({ isOpen: true });

test.each([
  ['string', z.string(), 'string'],
  ['enum', z.enum(['a', 'b']), 'string'],
  ['literals', z.literal([1, 2]), 'number'],
  ['union of literals', z.union([z.literal(true), z.literal(false)]), 'bool'],
  ['number', z.number(), 'number'],
  ['integer', z.int(), 'number'],
  ['boolean', z.boolean(), 'bool'],
  ['list', z.array(z.string()), 'list(string)'],
  ['set', z.set(z.string()), 'set(string)'],
  ['map', z.record(z.string(), z.number()), 'map(number)'],
  ['nullable', z.string().nullable(), 'string'],
  ['object without fields', z.object({}), 'object({})'],
  [
    'object with optional fields and defaults',
    z.object({ name: z.string(), maxSize: z.number().optional(), labels: z.array(z.string()).default(['${a}']), rule }),
    'object({ name = string, max_size = optional(number), labels = optional(list(string), ["$${a}"]), ' +
      'rule = optional(object({ is_open = bool }), { is_open = true }) })',
  ],
  [
    'map of defaults',
    z.object({ tags: z.record(z.string(), z.object({ aB: z.string() })).default({ someKey: { aB: 'c' } }) }),
    'object({ tags = optional(map(object({ a_b = string })), { someKey = { a_b = "c" } }) })',
  ],
])('a zod %s has a Terraform type', (_, schema, expected) => {
  expect(terraformType(compile(schema))).toBe(expected);
});

test.each([
  ['required', z.string(), { nullable: false, default: undefined }],
  ['nullable', z.string().nullable(), { nullable: true, default: undefined }],
  ['optional', z.string().optional(), { nullable: true, default: { value: null } }],
  ['nullish', z.string().nullish(), { nullable: true, default: { value: null } }],
  ['default', z.string().default('a'), { nullable: false, default: { value: 'a' } }],
  ['nullable with default', z.string().nullable().default('a'), { nullable: true, default: { value: 'a' } }],
  ['default that is nullable', z.string().default('a').nullable(), { nullable: true, default: { value: 'a' } }],
  ['optional with default', z.string().optional().default('a'), { nullable: false, default: { value: 'a' } }],
  ['default that is optional', z.string().default('a').optional(), { nullable: false, default: { value: 'a' } }],
  ['two defaults', z.string().default('inner').default('outer'), { nullable: false, default: { value: 'outer' } }],
])('%s: what is left out and null', (_, schema, expected) => {
  const { nullable, default: given } = compile(schema);
  expect({ nullable, default: given }).toEqual(expected);
});

test.each([
  ['outside', z.string().default('a').describe('What it is.')],
  ['inside', z.string().describe('What it is.').optional()],
  ['outermost of two', z.string().describe('Inner.').nullable().describe('What it is.')],
])('a description %s of its wrappers is found', (_, schema) => {
  expect(compile(schema).description).toBe('What it is.');
});

test.each([
  ['itself', z.string().meta({ sensitive: true })],
  ['under a wrapper', z.string().meta({ sensitive: true }).nullable()],
  ['a field', z.object({ a: z.object({ b: z.string().meta({ sensitive: true }) }) })],
  ['an element', z.array(z.string().meta({ sensitive: true }))],
  ['an entry', z.record(z.string(), z.object({ a: z.string().meta({ sensitive: true }).optional() }))],
])('an input is sensitive where it is so %s', (_, schema) => {
  expect(isSensitive(compile(schema))).toBe(true);
});
