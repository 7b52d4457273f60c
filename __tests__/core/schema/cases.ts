import { z } from 'zod';

/** A schema, and values that it accepts and refuses. */
export interface Case {
  readonly schema: z.ZodType;
  readonly accepted: readonly unknown[];
  readonly refused: readonly unknown[];
}

const family = '👨‍👩‍👧';
const strings: Readonly<Record<string, Case>> = {
  'a text': { schema: z.string(), accepted: ['', 'a', '${x} %{if}', 'line\nbreak', '"quoted" \\'], refused: [{}, ['a']] },
  'at least': { schema: z.string().min(2), accepted: ['ab', 'äö', '🎉🎉', 'a\n'], refused: ['', 'a'] },
  'at most': { schema: z.string().max(3), accepted: ['', 'abc', 'äöü', '$${'], refused: ['abcd', '${x}'] },
  exactly: { schema: z.string().length(2), accepted: ['ab', '%{'], refused: ['a', 'abc'] },
  'not empty': { schema: z.string().nonempty(), accepted: [' '], refused: [''] },
  begins: { schema: z.string().startsWith('arn:${x}'), accepted: ['arn:${x}', 'arn:${x}:1'], refused: ['arn:', 'x arn:${x}'] },
  ends: { schema: z.string().endsWith('"\\'), accepted: ['a"\\'], refused: ['a"', '"\\ '] },
  contains: { schema: z.string().includes('é%{'), accepted: ['é%{', 'café%{x}'], refused: ['e%{', 'é%'] },
  'lower case': { schema: z.string().lowercase(), accepted: ['abc', 'ä', '1-'], refused: ['aBc'] },
  'upper case': { schema: z.string().uppercase(), accepted: ['ABC', '1-'], refused: ['aBC'] },
  'e-mail': {
    schema: z.email(),
    accepted: ['me@example.com', 'a.b+c@x-y.example.org'],
    refused: ['me', 'me@', '@example.com', 'a b@example.com', '.a@example.com', 'a..b@example.com'],
  },
  UUID: {
    schema: z.uuid(),
    accepted: ['123e4567-e89b-42d3-a456-426614174000'],
    refused: ['123e4567', '123e4567-e89b-12d3-a456-42661417400g'],
  },
  date: { schema: z.iso.date(), accepted: ['2024-02-29', '2026-12-31'], refused: ['2023-02-29', '2026-13-01', '26-1-1'] },
  time: {
    schema: z.iso.datetime(),
    accepted: ['2026-01-31T20:15:00Z', '2026-01-31T20:15:00.123Z'],
    refused: ['2026-01-31', '2026-01-31T25:00:00Z', '2026-01-31T20:15:00'],
  },
  'IPv4 range': {
    schema: z.cidrv4(),
    accepted: ['10.0.0.0/16', '0.0.0.0/0', '255.255.255.255/32', '10.0.0.7/8'],
    refused: [
      '10.0.0.0',
      '10.0.0.0/33',
      '10.0.0/8',
      '256.0.0.0/8',
      '010.0.0.0/8',
      '10.0.0.0/08',
      '10.00.0.0/8',
      '::/0',
      '10.0.0.0/8 ',
      '',
      '10.0.0.0/-1',
      'a',
    ],
  },
  'IPv4 address': {
    schema: z.ipv4(),
    accepted: ['10.0.0.1', '255.255.255.255', '0.0.0.0'],
    refused: ['10.0.0', '10.0.0.256', '10.0.0.01', '10.0.0.1/32', '::1', '10.0.0.1/8', ''],
  },
};

const patterns: Readonly<Record<string, Case>> = {
  'anchored pattern': {
    schema: z.string().regex(/^[a-z]([a-z0-9]|-[a-z0-9]){0,5}$/),
    accepted: ['a', 'a-b', 'abcdef'],
    refused: ['', 'A', 'a-', 'a--b', 'abcdefg', 'a\n', '\na'],
  },
  'loose pattern': { schema: z.string().regex(/b+/), accepted: ['b', 'abbc', 'x\nb'], refused: ['', 'a', 'B'] },
  'class escapes': {
    schema: z.string().regex(/^\d\D\w\W$/),
    accepted: ['1a_-', '0-Z!', '9ü1ü'],
    refused: ['aa_-', '11_-', '1aä-', '1a_a', '١aa-'],
  },
  boundaries: { schema: z.string().regex(/\bab\b/), accepted: ['ab', 'x ab-', 'äabä'], refused: ['abc', '_ab', 'xab'] },
  'no boundary': { schema: z.string().regex(/\Bb/), accepted: ['ab', 'aab'], refused: ['b', ' b'] },
  dot: { schema: z.string().regex(/^a.b$/), accepted: ['axb', 'aäb'], refused: ['ab', 'a\nb', 'axxb'] },
  'dot with s': { schema: z.string().regex(/^a.b$/s), accepted: ['axb', 'a\nb'], refused: ['ab'] },
  'case ignored': { schema: z.string().regex(/^[a-z]+k\w$/i), accepted: ['ABkc', 'abKZ'], refused: ['k', '1k2', 'äkk'] },
  unicode: { schema: z.string().regex(/^[äöü🎉]+$/u), accepted: ['ä', '🎉🎉', 'ä'], refused: ['a', '', '\ud83c\udf8aä'] },
  'unicode escapes': {
    schema: z.string().regex(/^[\u00e4-\u00f6]\u{1f389}\x41$/u),
    accepted: ['ä🎉A', 'ö🎉A'],
    refused: ['a🎉A', 'ä🎉a'],
  },
  'short unicode escape': { schema: z.string().regex(/^\u00e4$/), accepted: ['ä'], refused: ['a'] },
  'control escapes': { schema: z.string().regex(/^\t\n\r\f\v$/), accepted: ['\t\n\r\f\v'], refused: ['tnrfv', '\t\n\r\f'] },
  'escaped signs': {
    schema: z.string().regex(/^\$\{\}\.\*\/\\\[\]\(\)\|\?\+\^"$/),
    accepted: ['${}.*/\\[]()|?+^"'],
    refused: ['${}x*/\\[]()|?+^"'],
  },
  'template signs': { schema: z.string().regex(/^%\{x\}|\$\{y\}$/), accepted: ['%{x}', '${y}'], refused: ['x', '{x}'] },
  classes: {
    schema: z.string().regex(/^[^a-c\]\\^-]+[.*+?(){}|$/]$/),
    accepted: ['x.', 'd(', '$$', 'e/'],
    refused: ['a.', 'x', ']|', '\\$', '^.', '-.'],
  },
  groups: { schema: z.string().regex(/^(?:a|(b))(c?)$/), accepted: ['a', 'b', 'ac', 'bc'], refused: ['', 'ab', 'c'] },
  lazy: { schema: z.string().regex(/^a+?b*?c??$/), accepted: ['a', 'aab', 'abc'], refused: ['b', 'cc'] },
  counts: { schema: z.string().regex(/^a{2}b{1,}c{0,2}$/), accepted: ['aab', 'aabbcc'], refused: ['ab', 'aa', 'aabccc'] },
  'two patterns': { schema: z.string().regex(/^a/).regex(/z$/, 'must end with z'), accepted: ['az'], refused: ['a', 'z'] },
  'empty pattern': { schema: z.string().regex(/(?:)/), accepted: ['', 'a'], refused: [[]] },
};

const numbers: Readonly<Record<string, Case>> = {
  'a number': { schema: z.number(), accepted: [0, -1.5, 1e21, 1e-7], refused: ['a', {}, ''] },
  range: { schema: z.number().min(-5).max(5.5), accepted: [-5, 0, 5.5], refused: [-5.1, 5.6, 100] },
  'open range': { schema: z.number().gt(0).lt(1), accepted: [0.5, 1e-9], refused: [0, 1] },
  positive: { schema: z.number().positive(), accepted: [1], refused: [0, -1] },
  integer: { schema: z.number().int(), accepted: [0, -3, 2 ** 53 - 1], refused: [0.5, -1.25] },
  'z.int()': { schema: z.int().min(20), accepted: [20], refused: [19, 20.5] },
  int32: { schema: z.int32(), accepted: [2 ** 31 - 1, -(2 ** 31)], refused: [2 ** 31, -(2 ** 31) - 1, 1.5] },
  uint32: { schema: z.uint32(), accepted: [0, 2 ** 32 - 1], refused: [-1, 2 ** 32, 1.5] },
  float64: { schema: z.float64(), accepted: [1.5, -1e300], refused: ['a'] },
  multiple: { schema: z.number().multipleOf(1024), accepted: [0, 1024, -2048], refused: [1, 1025, 512.5] },
  huge: { schema: z.number().max(1e21), accepted: [1e21], refused: [1e22] },
};

const choices: Readonly<Record<string, Case>> = {
  boolean: { schema: z.boolean(), accepted: [true, false], refused: ['a', []] },
  enum: { schema: z.enum(['a', 'b"', '${c}']), accepted: ['a', 'b"', '${c}'], refused: ['A', '', 'c'] },
  'enum of numbers': { schema: z.literal([1, 3, 5]), accepted: [1, 5], refused: [2, 0] },
  literal: { schema: z.literal('only'), accepted: ['only'], refused: ['other'] },
  'literal boolean': { schema: z.literal(true), accepted: [true], refused: [false] },
  'union of literals': {
    schema: z.union([z.literal('a'), z.literal(['b', 'c']), z.enum(['d'])]),
    accepted: ['a', 'b', 'c', 'd'],
    refused: ['e', ''],
  },
  'native enum': { schema: z.enum({ Small: 's', Large: 'l' } as const), accepted: ['s', 'l'], refused: ['Small'] },
};

const collections: Readonly<Record<string, Case>> = {
  list: { schema: z.array(z.string()), accepted: [[], ['a', 'a']], refused: ['a', {}, [[]]] },
  'list with a size': { schema: z.array(z.int()).min(1).max(2), accepted: [[1], [1, 1]], refused: [[], [1, 2, 3], [1.5]] },
  'list of one size': { schema: z.array(z.string()).length(2), accepted: [['a', 'b']], refused: [['a'], ['a', 'b', 'c']] },
  'list of ranges': { schema: z.array(z.cidrv4()).nonempty(), accepted: [['10.0.0.0/8']], refused: [[], ['10.0.0.0/8', 'a']] },
  'list of nullable': { schema: z.array(z.number().min(1).nullable()), accepted: [[1, null], [null]], refused: [[0], [null, 0]] },
  'lists in lists': {
    schema: z.array(z.array(z.number().max(3)).min(1)),
    accepted: [[], [[1], [2, 3]]],
    refused: [[[]], [[1], [4]]],
  },
  set: {
    schema: z.set(z.string().min(1)).min(2),
    accepted: [new Set(['a', 'b'])],
    refused: [new Set(['a']), new Set(['a', ''])],
  },
  'set of one size': { schema: z.set(z.string()).size(1), accepted: [new Set(['a'])], refused: [new Set(), new Set(['a', 'b'])] },
  map: {
    schema: z.record(z.string(), z.number().max(9)),
    accepted: [{}, { 'a b': 1, '${c}': 2 }],
    refused: [{ a: 10 }, { a: 1, b: 11 }, []],
  },
  'map with keys': {
    schema: z.record(
      z
        .string()
        .regex(/^[a-z-]+$/)
        .max(4),
      z.string(),
    ),
    accepted: [{}, { 'a-b': 'x' }],
    refused: [{ A: 'x' }, { abcde: 'x' }, { a: 'x', '': 'y' }],
  },
  'map with some keys': {
    schema: z.partialRecord(z.enum(['a', 'b']), z.number()),
    accepted: [{}, { a: 1 }],
    refused: [{ c: 1 }],
  },
  'maps in maps': {
    schema: z.record(z.string().max(1), z.record(z.string().max(1), z.string().max(1))),
    accepted: [{ a: { b: 'c' } }],
    refused: [{ aa: {} }, { a: { bb: 'c' } }, { a: { b: 'cc' } }],
  },
};

const rule = z.object({
  port: z.int().min(1).max(65_535),
  protocol: z.enum(['tcp', 'udp']).default('tcp'),
  note: z.string().max(3).optional(),
});
const objects: Readonly<Record<string, Case>> = {
  object: {
    schema: rule,
    accepted: [{ port: 1 }, { port: 1, protocol: 'udp', note: 'abc' }],
    refused: [{}, { port: 0 }, { port: 1, protocol: 'x' }, { port: 1, note: 'abcd' }, 'a', []],
  },
  'objects in a map': {
    schema: z.record(z.string(), rule),
    accepted: [{}, { a: { port: 1 }, b: { port: 2 } }],
    refused: [{ a: { port: 0 } }, { a: { port: 1 }, b: {} }],
  },
  'objects in a list': {
    schema: z.array(rule).max(1),
    accepted: [[{ port: 5 }]],
    refused: [[{ port: 5 }, { port: 6 }], [{ port: 5, note: 'long' }]],
  },
  'objects in objects': {
    schema: z.object({
      outerSize: z
        .object({ innerSize: z.number().max(3), tags: z.record(z.string(), z.string().min(1)).default({}) })
        .nullable()
        .default(null),
    }),
    accepted: [{}, { outerSize: null }, { outerSize: { innerSize: 3 } }, { outerSize: { innerSize: 1, tags: { someKey: 'a' } } }],
    refused: [{ outerSize: { innerSize: 4 } }, { outerSize: {} }, { outerSize: { innerSize: 1, tags: { a: '' } } }],
  },
  nullable: { schema: z.string().min(2).nullable(), accepted: [null, 'ab'], refused: ['a'] },
  'nullable list': { schema: z.array(z.string().min(1)).min(1).nullable(), accepted: [null, ['a']], refused: [[], ['']] },
  'nullable object': { schema: rule.nullable(), accepted: [null, { port: 1 }], refused: [{ port: 0 }, {}] },
  'not nullable': { schema: z.string(), accepted: ['a'], refused: [null] },
  'not nullable list': { schema: z.array(z.string()), accepted: [[]], refused: [null] },
  'readonly and branded': { schema: z.string().max(1).brand<'name'>().readonly(), accepted: ['a'], refused: ['ab'] },
  sensitive: { schema: z.string().min(3).meta({ sensitive: true }), accepted: ['abc'], refused: ['ab'] },
  'sensitive inside': {
    schema: z.object({ password: z.string().min(3).meta({ sensitive: true }) }),
    accepted: [{ password: 'abc' }],
    refused: [{ password: 'a' }],
  },
};

export const cases: Readonly<Record<string, Case>> = {
  ...strings,
  ...patterns,
  ...numbers,
  ...choices,
  ...collections,
  ...objects,
};

/** Where Terraform counts and compares as no JavaScript does: our judgement of literals follows Terraform, zod's differs. */
export const likeTerraform: Readonly<Record<string, Case>> = {
  'characters that readers see': {
    schema: z.string().max(2),
    accepted: [`${family}🇩🇪`, 'e\u0301e\u0301', '\r\n\r\n'],
    refused: [`${family}ab`, 'e\u0301bc'],
  },
  'characters at least': { schema: z.string().min(2), accepted: ['🎉🎉'], refused: ['🎉', family, 'e\u0301', '\r\n'] },
  'composed characters': { schema: z.enum(['é']), accepted: ['e\u0301'], refused: ['e'] },
  'composed in patterns': { schema: z.string().regex(/^[\u00e9]$/), accepted: ['é', 'e\u0301'], refused: ['e'] },
  'composed parts': { schema: z.string().includes('é%{'), accepted: ['e\u0301%{'], refused: ['e%{'] },
  'a dot and whole characters': { schema: z.string().regex(/^a.b$/), accepted: ['a🎉b'], refused: ['a🎉🎉b'] },
  'a dot and other line breaks': { schema: z.string().regex(/^a.b$/), accepted: ['a\rb', 'a\u2028b'], refused: ['a\nb'] },
  'letters with the flag i': { schema: z.string().regex(/^[a-z]k\w$/i), accepted: ['ſ\u212aſ'], refused: ['ä\u212aſ'] },
};
