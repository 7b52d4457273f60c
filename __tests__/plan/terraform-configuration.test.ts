import { terraformConfiguration } from '../../src/plan';

test('blocks are found by address and name, without comments, over several files', () => {
  const it = terraformConfiguration([
    JSON.stringify({
      terraform: { required_version: '>= 1.10' },
      provider: { aws: [{ region: 'a' }, { region: 'b', alias: 'b' }] },
    }),
    {
      resource: [{ aws_vpc: { this: { cidr_block: '10.0.0.0/16', '//': 'said' } } }, { aws_vpc: { other: {} } }],
      data: { aws_region: { here: {} } },
      module: { database: { source: './database' } },
      output: { id: { value: '${aws_vpc.this.id}' } },
      variable: { name: { type: 'string' } },
      locals: { a: 1 },
    },
    { locals: { b: 2 } },
  ]);
  expect(it.addresses).toEqual(['aws_vpc.this', 'aws_vpc.other', 'data.aws_region.here']);
  expect(it.resource('aws_vpc.this').body).toEqual({ cidr_block: '10.0.0.0/16' });
  expect(it.ofType('data.aws_region')).toHaveLength(1);
  expect(it.module('database')).toEqual({ source: './database' });
  expect(it.output('id')).toEqual({ value: '${aws_vpc.this.id}' });
  expect(it.variable('name')).toEqual({ type: 'string' });
  expect(it.locals).toEqual({ a: 1, b: 2 });
  expect(it.terraform).toEqual({ required_version: '>= 1.10' });
  expect(it.providers['aws']).toHaveLength(2);
});

test('what is not there is an error with the nearest', () => {
  const it = terraformConfiguration({ resource: { aws_vpc: { this: {} } }, module: { database: {} } });
  expect(() => it.resource('aws_vpc.that')).toThrow(
    'there is no resource aws_vpc.that in the configuration\n  nearest:\n    aws_vpc.this',
  );
  expect(() => it.module('databse')).toThrow('there is no module databse in the configuration\n  nearest:\n    database');
  expect(() => it.output('x')).toThrow('there is no output x in the configuration\n  it has none at all');
});

test('one module declares nothing twice', () => {
  const file = { output: { id: { value: 1 } } };
  expect(() => terraformConfiguration([file, file])).toThrow('output.id is declared twice');
});

test.each(['hello', '{"a": 1}', '[]'])('what is no configuration is refused: %s', (text) => {
  expect(() => terraformConfiguration(text)).toThrow('this is no configuration: ');
});
