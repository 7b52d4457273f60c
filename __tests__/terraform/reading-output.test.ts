import { PassThrough } from 'node:stream';
import { childEnvironment } from '../../src/terraform/child-environment';
import { eachLine } from '../../src/terraform/lines';
import { redaction } from '../../src/terraform/redaction';

test('lines are whole, whatever pieces they come in', async () => {
  const stream = new PassThrough();
  const lines: string[] = [];
  eachLine(stream, (line) => void lines.push(line));
  const bytes = Buffer.from('größe: "\u2028" €\nsecond\n\nlast without end');
  for (const byte of bytes) stream.write(Buffer.from([byte]));
  stream.end();
  await new Promise((done) => stream.on('end', done));
  expect(lines).toEqual(['größe: "\u2028" €', 'second', '', 'last without end']);
});

describe('redaction', () => {
  test('takes secrets out of text, out of JSON, and line by line', () => {
    const redact = redaction(['a"b<c>', 'first line\nsecond line'], {});
    expect(redact('x a"b<c> y')).toBe('x (sensitive) y');
    expect(redact('{"v":"a\\"b<c>"}')).toBe('{"v":"(sensitive)"}');
    expect(redact('{"v":"a\\"b\\u003cc\\u003e"}')).toBe('{"v":"(sensitive)"}');
    expect(redact('second line')).toBe('(sensitive)');
  });

  test('takes the keys of AWS out, and leaves what is too short to be a secret', () => {
    const redact = redaction(['a', ''], { AWS_SECRET_ACCESS_KEY: 'k/e+y=', AWS_SESSION_TOKEN: 'token' });
    expect(redact('a k/e+y= token')).toBe('a (sensitive) (sensitive)');
  });
});

test('a variable of the environment is taken away by undefined, and the rest is inherited', () => {
  process.env['GROUNDPLAN_TEST_INHERITED'] = 'inherited';
  process.env['GROUNDPLAN_TEST_REMOVED'] = 'removed';
  try {
    const env = childEnvironment({ GROUNDPLAN_TEST_REMOVED: undefined, GIVEN: 'given' }, 'blue');
    expect(env).toMatchObject({
      GROUNDPLAN_TEST_INHERITED: 'inherited',
      GIVEN: 'given',
      TF_WORKSPACE: 'blue',
      TF_IN_AUTOMATION: '1',
    });
    expect(env).not.toHaveProperty('GROUNDPLAN_TEST_REMOVED');
  } finally {
    delete process.env.GROUNDPLAN_TEST_INHERITED;
    delete process.env.GROUNDPLAN_TEST_REMOVED;
  }
});
