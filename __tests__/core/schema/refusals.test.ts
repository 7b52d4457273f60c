import { z } from 'zod';
import { defineModule } from '../../../src/core/module';
import { Unmappable } from '../../../src/core/module/schema/unmappable';

const define = (inputs: z.ZodObject) => (): unknown =>
  defineModule({ name: 'database', summary: 'A database.', inputs, outputs: {}, build: () => ({}) });

/** Where in the schema, what, and what to do instead. */
test.each<[string, z.ZodType, string, string]>([
  ['refine', z.string().refine((it) => it.length > 1), 'the check custom', 'use a pattern or a range'],
  ['superRefine', z.string().superRefine(() => undefined), 'the check custom', 'use a pattern or a range'],
  ['check', z.string().check(() => undefined), 'the check custom', 'use a pattern or a range'],
  ['refine of an object', z.object({ a: z.string() }).refine(() => true), 'the check custom', 'checks of the module'],
  ['refine of a list', z.array(z.string()).refine(() => true), 'the check custom', 'checks of the module'],
  ['trim', z.string().trim(), 'the check overwrite', 'transform and their kin'],
  ['toLowerCase', z.string().toLowerCase(), 'the check overwrite', 'transform and their kin'],
  ['property check', z.array(z.string()).check(z.property('length', z.number())), 'the check property', 'checks of the module'],
  ['transform', z.string().transform((it) => it.length), 'z.pipe()', 'compute in the system'],
  ['pipe', z.string().pipe(z.string()), 'z.pipe()', 'compute in the system'],
  ['preprocess', z.preprocess((it) => it, z.string()), 'z.pipe()', 'compute in the system'],
  ['codec', z.codec(z.string(), z.number(), { decode: Number, encode: String }), 'z.pipe()', 'compute in the system'],
  ['stringbool', z.stringbool(), 'z.pipe()', 'compute in the system'],
  ['coerced date', z.coerce.date(), 'z.date()', 'use z.iso.datetime()'],
  ['date', z.date(), 'z.date()', 'use z.iso.datetime()'],
  ['custom', z.custom<string>(), 'z.custom()', 'say what the value is'],
  ['instanceof', z.instanceof(Map), 'z.custom()', 'say what the value is'],
  [
    'discriminated union',
    z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]),
    'z.discriminatedUnion()',
    'an object with optional fields',
  ],
  [
    'union of objects',
    z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]),
    'z.union()',
    'an object with optional fields',
  ],
  ['union of types', z.union([z.string(), z.number()]), 'z.union()', 'use z.enum'],
  [
    'union of literal types',
    z.union([z.literal('a'), z.literal(1)]),
    'z.literal of mixed or other types',
    'use literals of one type',
  ],
  ['intersection', z.intersection(z.object({ a: z.string() }), z.object({ b: z.string() })), 'z.intersection()', 'one z.object'],
  ['tuple', z.tuple([z.string()]), 'z.tuple()', 'use z.object'],
  ['map', z.map(z.string(), z.string()), 'z.map()', 'use z.record'],
  ['any', z.any(), 'z.any()', 'say what the value is'],
  ['unknown', z.unknown(), 'z.unknown()', 'say what the value is'],
  ['json', z.json(), 'z.lazy()', 'say what the value is'],
  ['lazy', z.lazy(() => z.string()), 'z.lazy()', 'say what the value is'],
  ['bigint', z.bigint(), 'z.bigint()', 'use z.number()'],
  ['null', z.null(), 'z.null()', 'use .nullable()'],
  ['undefined', z.undefined(), 'z.undefined()', 'use .optional()'],
  ['nan', z.nan(), 'z.nan()', 'use z.number()'],
  ['never', z.never(), 'z.never()', 'use a string'],
  ['void', z.void(), 'z.void()', 'use a string'],
  ['symbol', z.symbol(), 'z.symbol()', 'use a string'],
  ['file', z.file(), 'z.file()', 'use a string'],
  ['promise', z.promise(z.string()), 'z.promise()', 'use a string'],
  ['catch', z.string().catch('a'), 'z.catch()', 'use .default()'],
  ['prefault', z.string().prefault('a'), 'z.prefault()', 'use .default()'],
  ['nonoptional', z.string().optional().nonoptional(), 'z.nonoptional()', 'leave .optional() out'],
  ['exactOptional', z.string().exactOptional(), 'z.exactOptional()', 'use .optional()'],
  ['template literal', z.templateLiteral(['a', z.number()]), 'z.template_literal()', 'use a pattern'],
  ['catchall', z.object({ a: z.string() }).catchall(z.string()), 'other fields than those it names', 'z.record'],
  ['loose object', z.looseObject({ a: z.string() }), 'other fields than those it names', 'without loose'],
  ['loose record', z.looseRecord(z.string().regex(/^a/), z.string()), 'z.looseRecord()', 'use z.record'],
  ['record of every key', z.record(z.enum(['a', 'b']), z.string()), 'every key of an enum', 'use z.object'],
  ['record of numbers', z.record(z.number(), z.string()), 'keys that are no strings', 'use z.record'],
  ['mixed literals', z.literal(['a', 1]), 'z.literal of mixed or other types', 'use literals of one type'],
  ['literal null', z.literal(null), 'z.literal of mixed or other types', 'use literals of one type'],
  ['literal bigint', z.literal(1n), 'z.literal of mixed or other types', 'use literals of one type'],
  ['url', z.url(), 'the format url', 'use a pattern'],
  ['ipv6', z.ipv6(), 'the format ipv6', 'use a pattern'],
  ['cidrv6', z.cidrv6(), 'the format cidrv6', 'use a pattern'],
  ['base64', z.base64(), 'the format base64', 'use a pattern'],
  ['jwt', z.jwt(), 'the format jwt', 'use a pattern'],
  ['emoji', z.emoji(), 'the format emoji', 'use a pattern'],
  ['hostname', z.hostname(), 'the format hostname', 'use a pattern'],
  ['duration', z.iso.duration(), 'the format duration', 'use a pattern'],
  ['own format', z.stringFormat('zone', /^[a-z]$/), 'the format zone', 'use a pattern'],
  ['includes at a position', z.string().includes('a', { position: 1 }), 'includes with a position', 'use a pattern'],
  ['float32', z.float32(), 'the number format float32', 'use z.number() with a range'],
  ['step of a fraction', z.number().multipleOf(0.1), 'a step of 0.1', 'a smaller unit'],
  [
    'optional element',
    z.array(z.string().optional()),
    'an element that may be left out',
    'give the list or map itself a default',
  ],
  [
    'default of an entry',
    z.record(z.string(), z.string().default('a')),
    'an element that may be left out',
    'give the list or map itself a default',
  ],
  [
    'default of a nullable field',
    z.object({ a: z.string().nullable().default('b') }),
    'may be null and has a default',
    'leave out .nullable()',
  ],
  ['bad default', z.number().min(3).default(2), 'a default that must be at least 3', 'mend the default'],
  [
    'bad default inside',
    z.object({ a: z.array(z.number().min(3)) }).default({ a: [3, 1] }),
    'a default that must be at least 3 (a[1])',
    'mend the default',
  ],
])('%s is refused by name where the module is defined', (_, schema, what, remedy) => {
  const places = [
    ['size', z.object({ size: schema })],
    ['disks[].size', z.object({ disks: z.array(z.object({ size: schema })) })],
  ] as const;
  for (const [place, inputs] of places) {
    expect(define(inputs)).toThrow(Unmappable);
    expect(define(inputs)).toThrow(new RegExp(`^module database: ${place.replace('[]', '\\[\\]')}[^ ]*: `));
    expect(define(inputs)).toThrow(what);
    expect(define(inputs)).toThrow(remedy);
  }
});

test.each([
  ['look-ahead', /a(?=b)/, 'look-around'],
  ['negative look-ahead', /a(?!b)/, 'look-around'],
  ['look-behind', /(?<=a)b/, 'look-around'],
  ['negative look-behind', /(?<!a)b/, 'look-around'],
  ['back reference', /(a)\1/, 'a back reference'],
  ['named back reference', /(?<a>a)\k<a>/, 'a named group'],
  ['named group', /(?<year>\d+)/, 'a named group'],
  ['white space', /^a\sb$/, '\\s'],
  ['no white space', /^[\S]+$/, '\\S'],
  ['property', /^\p{L}+$/u, '\\p'],
  ['no property', /^[\P{Lu}]+$/u, '\\P'],
  ['empty class', /^[]$/, 'an empty character class'],
  ['class of everything', /^[^]$/, 'an empty character class'],
  ['class in a class', /^[[a]$/, '[ in a character class'],
  ['backspace', /^[\b]$/, 'the control character \\b'],
  ['control letter', /^\cA$/, 'the control character \\c'],
  ['NUL', /^\0$/, 'the control character \\0'],
  ['half of a character', /^\ud83c$/, 'half of a character'],
  ['letter that needs no escape', /^\a$/, 'lenient syntax'],
  ['lone bracket', /^a{$/, 'lenient syntax'],
  ['escape in a range', /^[a-\d]$/, 'lenient syntax'],
  ['flag g', /a/g, 'the flag g'],
  ['flag y', /a/y, 'the flag y'],
  ['flag m', /^a$/m, 'the flag m'],
  ['flag v', new RegExp('a', 'v'), 'the flag v'],
  ['boundary with the flag i', /\bk/i, 'a word boundary and the flag i'],
  ['many repetitions', /^a{0,1001}$/, 'more than 1000 repetitions'],
  ['repetition of repetitions', /^(?:(?:a{10}|b)x){101}$/, 'more than 1000 repetitions'],
])('a pattern with a %s is refused by name', (_, pattern, what) => {
  const inputs = z.object({ names: z.record(z.string(), z.string().regex(pattern)) });
  expect(define(inputs)).toThrow(`module database: names[]: the pattern ${String(pattern)} with ${what} has no Terraform form; `);
});

test.each([
  [
    'the same name for Terraform',
    z.object({ maxSize: z.string(), max_size: z.string() }),
    'max_size: a second name for max_size has no Terraform form; maxSize is called so, too',
  ],
  ['a name with a sign', z.object({ 'a b': z.string() }), 'a b: the name "a b" has no Terraform form'],
  ['a name that begins with a digit', z.object({ '2fa': z.string() }), '2fa: the name "2fa" has no Terraform form'],
  ['a name that module calls have', z.object({ forEach: z.string() }), 'forEach: the name for_each has no Terraform form'],
  [
    'a name of references',
    z.object({ rule: z.object({ resolve: z.string() }) }),
    'rule.resolve: the name resolve has no Terraform form',
  ],
])('inputs with %s are refused', (_, inputs, message) => {
  expect(define(inputs)).toThrow(`module database: ${message}`);
});

test('fields of objects may be called as what module calls have', () => {
  expect(define(z.object({ a: z.object({ count: z.string(), source: z.string() }) }))).not.toThrow();
});
