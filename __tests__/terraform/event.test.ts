import { eventInLine } from '../../src/terraform/event';

const line = (event: object): string =>
  JSON.stringify({ '@level': 'info', '@message': 'said', '@module': 'terraform.ui', ...event });
const resource = { addr: 'module.database.aws_db_instance.this', resource_type: 'aws_db_instance', resource_key: null };

test('progress of an apply tells address and seconds', () => {
  const hook = { resource, action: 'create', elapsed_seconds: 40 };
  expect(eventInLine(line({ type: 'apply_progress', hook }))).toMatchObject({
    type: 'apply_progress',
    address: 'module.database.aws_db_instance.this',
    action: 'create',
    elapsedSeconds: 40,
  });
});

test('a move tells where from', () => {
  const change = { resource, previous_resource: { addr: 'aws_db_instance.main' }, action: 'move' };
  expect(eventInLine(line({ type: 'planned_change', change }))).toMatchObject({
    previousAddress: 'aws_db_instance.main',
    action: 'move',
  });
});

test('the value of a sensitive output is dropped, should it ever be told', () => {
  const outputs = { key: { sensitive: true, type: 'string', value: 'secret' }, size: { sensitive: false, value: 3 } };
  expect(eventInLine(line({ type: 'outputs', outputs }))).toMatchObject({
    outputs: { key: { value: undefined }, size: { value: 3 } },
  });
});

test('outputs of a plan, and sensitive ones, have no value', () => {
  const outputs = { key: { sensitive: true, type: 'string' }, nothing: { sensitive: false, action: 'noop' } };
  expect(eventInLine(line({ type: 'outputs', outputs }))).toMatchObject({
    type: 'outputs',
    outputs: { key: { sensitive: true, value: undefined }, nothing: { action: 'noop', value: undefined } },
  });
});

test('an event that is not known passes as such', () => {
  expect(eventInLine(line({ type: 'test_run', test: 1 }))).toMatchObject({
    type: 'unknown',
    name: 'test_run',
    event: { test: 1 },
  });
});

test('a known event of unknown form does not end the run', () => {
  expect(eventInLine(line({ type: 'apply_start', hook: 'new form' }))).toMatchObject({ type: 'unknown', name: 'apply_start' });
});

test('a line of OpenTofu without a type is a message', () => {
  expect(eventInLine(line({}))).toEqual({ type: 'message', message: 'said' });
});

test('an error of OpenTofu without a type is known as one', () => {
  const message = '[reset]Error refreshing state: it is damaged';
  expect(eventInLine(line({ '@level': 'error', '@message': message }))).toEqual({
    type: 'message',
    message: 'Error refreshing state: it is damaged',
    isError: true,
  });
});

test.each(['', 'Initializing…', '{ cut', '{"some":"json"}'])('%j is no event', (text) => {
  expect(eventInLine(text)).toBeUndefined();
});
