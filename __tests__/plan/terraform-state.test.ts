import { z } from 'zod';
import { terraformState } from '../../src/plan';

const resource = (address: string, more: object = {}): object => ({
  address,
  mode: 'managed',
  type: 'aws_instance',
  name: 'web',
  values: {},
  ...more,
});
const state = terraformState({
  terraform_version: '1.11.4',
  values: {
    outputs: { url: { value: 'https://x', sensitive: false }, key: { value: 'k', sensitive: true } },
    root_module: {
      resources: [
        resource('aws_instance.web[0]', {
          index: 0,
          values: { port: 80, password: 'p' },
          sensitive_values: { password: true },
          tainted: true,
        }),
        resource('aws_instance.web[0]', { deposed_key: 'ab12' }),
      ],
      child_modules: [{ address: 'module.a["x.y"]', resources: [resource('module.a["x.y"].aws_instance.web')] }],
    },
  },
});

test('resources are found by address, type and module, with their values and what is sensitive', () => {
  expect(state.resource('aws_instance.web[0]')).toMatchObject({
    type: 'aws_instance',
    index: 0,
    tainted: true,
    sensitive: ['password'],
  });
  expect(state.resource('aws_instance.web[0]').values).toEqual({ port: 80, password: 'p' });
  expect(state.resource('aws_instance.web[0]').valuesAs(z.object({ port: z.number() })).port).toBe(80);
  expect(state.inModule('module.a').map(({ address, module }) => [address, module])).toEqual([
    ['module.a["x.y"].aws_instance.web', 'module.a["x.y"]'],
  ]);
  expect(state.ofType('aws_instance')).toHaveLength(2);
  expect(state.deposed).toMatchObject([{ deposed: 'ab12' }]);
});

test('outputs have values of any type, and tell whether they are sensitive', () => {
  expect(state.output('url').value).toBe('https://x');
  expect(state.output('key')).toMatchObject({ name: 'key', sensitive: true });
  expect(state.output('url').valueAs(z.string())).toBe('https://x');
  expect(() => state.output('uri')).toThrow('there is no output uri in the state\n  nearest:\n    url');
});

test('a root that was never applied has an empty state', () => {
  expect(terraformState({ format_version: '1.0' }).isEmpty).toBe(true);
  expect(state.isEmpty).toBe(false);
});

test.each([
  [{ version: 4, serial: 1, lineage: 'x' }, 'it is the content of a state file'],
  [{ resource_changes: [] }, 'it is a plan'],
  [{}, 'it has no values'],
])('what is no state is refused: %j', (given, reason) => {
  expect(() => terraformState(given)).toThrow(`this is no state: ${reason}`);
});
