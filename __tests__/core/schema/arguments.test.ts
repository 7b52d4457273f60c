import { z } from 'zod';
import { ref } from '../../../src/core/expression/reference';
import { text } from '../../../src/core/expression';
import { knownValues } from '../../../src/core/module/known';
import { compile } from '../../../src/core/module/schema/compile';
import { toArguments } from '../../../src/core/module/schema/values';

const inputs = z.object({
  maxSize: z.int().max(3).describe('Size in GiB.'),
  labels: z.record(z.string().regex(/^[a-z]\w*$/), z.string().min(1)).default({}),
  subnets: z.array(z.string().startsWith('subnet-')).min(2),
  rule: z.object({ fromPort: z.number(), hosts: z.array(z.object({ name: z.string() })).default([]) }).optional(),
  login: z
    .object({ user: z.string().max(3), password: z.string().max(3) })
    .meta({ sensitive: true })
    .optional(),
  zones: z.set(z.string()).max(1).optional(),
});
const type = compile(inputs);
const given = { maxSize: 2, subnets: ['subnet-a', 'subnet-b'] };
const problemsOf = (args: object): string[] =>
  toArguments(type, { ...given, ...args }).problems.map(({ path, reason, fix }) => `${path} | ${reason} | ${fix}`);

test('arguments are spelled as Terraform does, but for the keys of maps, and escaped', () => {
  expect(toArguments(type, { ...given, labels: { someKey: '${x}' }, rule: { fromPort: 1 }, zones: new Set(['a']) })).toEqual({
    value: { max_size: 2, labels: { someKey: '$${x}' }, subnets: ['subnet-a', 'subnet-b'], rule: { from_port: 1 }, zones: ['a'] },
    problems: [],
  });
});

describe('references pass', () => {
  const reference = ref<never>('module.network.id');

  test.each([
    ['alone', { maxSize: reference, subnets: reference, labels: reference, rule: reference }],
    ['in a list', { subnets: [reference, 'subnet-b'] }],
    ['in a map', { labels: { a: reference, b: text`x-${reference}` } }],
    ['in an object', { rule: { fromPort: reference, hosts: reference } }],
    ['deep inside', { rule: { fromPort: 1, hosts: [{ name: reference }, reference] } }],
    ['in a set, where it may be the same as another', { zones: [reference, 'a'] }],
  ])('%s', (_, args) => {
    expect(problemsOf(args)).toEqual([]);
  });

  test('but what stands beside them is judged', () => {
    expect(problemsOf({ subnets: [reference], labels: { A: reference, b: '' } })).toEqual([
      'labels.A | the key must match ^[a-z]\\w*$ | change the key',
      'labels.b | must have at least 1 character | change ""',
      'subnets | must have at least 2 elements | change how many there are: 1',
    ]);
  });
});

test('all problems are told at once, each with place, reason and remedy', () => {
  const { problems } = toArguments(type, {
    maxSize: 7.5,
    subnets: ['subnet-a', 5],
    colour: 'red',
    rule: { fromPort: 'x', hosts: [{}, null] },
    zones: ['a', 'b', 'a'],
  });
  expect(problems.map(({ path, reason, fix }) => `${path} | ${reason} | ${fix}`)).toEqual([
    'colour | is not known here | remove it, or use one of: maxSize, labels, subnets, rule, login, zones',
    'maxSize | must be a whole number | change 7.5',
    'maxSize | must be at most 3 | change 7.5',
    'subnets[1] | must be a text | give a text instead of 5',
    'rule.fromPort | must be a number | give a number instead of "x"',
    'rule.hosts[0].name | is missing | give it: a text',
    'rule.hosts[1] | must not be null | give a value',
    'zones | must have at most 1 element | change how many there are: 2',
  ]);
});

test.each([
  ['left out', { maxSize: undefined }, 'maxSize | is missing | give it: Size in GiB.'],
  ['null', { maxSize: null }, 'maxSize | must not be null | give a value'],
  ['null with a default', { labels: null }, 'labels | must not be null | leave it out to have the default'],
  ['no number', { maxSize: Number.NaN }, 'maxSize | must be a number | give a number instead of NaN'],
  [
    'a list for a map',
    { labels: [] },
    'labels | must be an object of entries by key | give an object of entries by key instead of a list',
  ],
  ['an object for a list', { subnets: {} }, 'subnets | must be a list | give a list instead of an object'],
  ['a text for an object', { rule: 'x' }, 'rule | must be an object | give an object instead of "x"'],
  [
    'a field of every object',
    { constructor: 1 },
    'constructor | is not known here | remove it, or use one of: maxSize, labels, subnets, rule, login, zones',
  ],
])('%s', (_, args, expected) => {
  expect(problemsOf(args)).toEqual([expected]);
});

test('what is sensitive is not shown', () => {
  const problems = problemsOf({ login: { user: 'somebody', password: 'pass${word}' } });
  expect(problems).toEqual([
    'login.user | must have at most 3 characters | change it',
    'login.password | must have at most 3 characters | change it',
  ]);
  expect(problemsOf({ login: 'somebody:password' })).toEqual(['login | must be an object | change it']);
});

describe('what is known of a call', () => {
  const known = (args: object): object =>
    knownValues((type as Extract<typeof type, { kind: 'object' }>).fields, { ...given, ...args });

  test('has all defaults filled in', () => {
    expect(known({ rule: { fromPort: 1 } })).toEqual({
      ...given,
      labels: {},
      rule: { fromPort: 1, hosts: [] },
      login: null,
      zones: null,
    });
  });

  test('lacks inputs with a reference, and of maps the entries with one alone', () => {
    const reference = ref<string>('module.network.id');
    expect(known({ subnets: ['subnet-a', reference], labels: { a: reference, b: 'c' }, rule: { fromPort: reference } })).toEqual({
      maxSize: 2,
      labels: { b: 'c' },
      login: null,
      zones: null,
    });
    expect(known({ labels: reference })).not.toHaveProperty('labels');
  });
});
