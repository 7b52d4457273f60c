import { generateKeyPairSync } from 'node:crypto';
import { redaction } from '../../../src/terraform/redaction';

const secret = 'p<a>ss&"wörd\\1';
const hide = (line: string, ...secrets: string[]): string => redaction(secrets.length === 0 ? [secret] : secrets, {})(line);

describe('a given secret is hidden', () => {
  test('as it is, and as often as it stands there', () => {
    expect(hide(`a ${secret} b ${secret}`)).toBe('a (sensitive) b (sensitive)');
  });

  test('in JSON, as JavaScript and as Go write it', () => {
    const json = JSON.stringify({ v: secret });
    expect(hide(json)).toBe('{"v":"(sensitive)"}');
    const go = json.replace('<', '\\u003c').replace('>', '\\u003e').replace('&', '\\u0026');
    expect(hide(go)).toBe('{"v":"(sensitive)"}');
  });

  test('in JSON within JSON', () => {
    const inner = JSON.stringify({ v: secret }).replace('<', '\\u003c').replace('>', '\\u003e').replace('&', '\\u0026');
    const line = JSON.stringify({ message: inner });
    expect(hide(line)).toBe(JSON.stringify({ message: '{"v":"(sensitive)"}' }));
  });

  test('in a template of HCL', () => {
    expect(hide('x = "a$${b}c"', 'a${b}c')).toBe('x = "(sensitive)"');
  });

  test.each(['base64', 'base64url'] as const)('in %s, also within something longer', (encoding) => {
    const value = 'quite/a?long>secret~value';
    for (const before of ['', 'u', 'us', 'user:']) {
      const encoded = Buffer.from(`${before}${value}@host`).toString(encoding);
      const shown = hide(`data: ${encoded};`, value);
      expect(shown).toContain('(sensitive)');
      const left = shown.replace('(sensitive)', '').slice('data: '.length);
      expect(left.length).toBeLessThan(encoded.length - (value.length * 4) / 3 + 5);
    }
    expect(hide(`data: ${Buffer.from(value).toString(encoding)};`, value)).toBe('data: (sensitive);');
  });

  test('in base64 that is broken into lines', () => {
    const value = 'x1'.repeat(100);
    const redact = redaction([value], {});
    const lines = Buffer.from(value).toString('base64').match(/.{1,76}/g) ?? [];
    expect(lines.map(redact)).toEqual(lines.map(() => '(sensitive)'));
  });

  test('in a URL', () => {
    expect(hide(`?p=${encodeURIComponent(secret)}&`)).toBe('?p=(sensitive)&');
    expect(hide('?p=it%27s+a%21', "it's a!")).toBe('?p=(sensitive)');
    expect(hide('?p=it%27s%20a%2fb', "it's a/b")).toBe('?p=(sensitive)');
  });

  test('line by line where it spans lines', () => {
    const pem = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ type: 'sec1', format: 'pem' }).toString();
    const [, ...body] = pem.trim().split('\n').slice(0, -1);
    for (const line of body) expect(hide(`  ${line}`, pem)).toBe('  (sensitive)');
    const boundaries = '-----BEGIN CERTIFICATE-----';
    expect(hide(boundaries, `${boundaries}\nabcdefgh\n-----END CERTIFICATE-----`)).toBe(boundaries);
  });

  test('whole where secrets overlap or contain each other', () => {
    expect(hide('xx-secret-word-yy', 'secret', 'secret-word')).toBe('xx-(sensitive)-yy');
    expect(hide('abcdefghij', 'abcdef', 'defghij')).toBe('(sensitive)');
  });
});

describe('a line that is JSON stays JSON', () => {
  test('where a number or a word of it is the secret', () => {
    const line = '{"type":"outputs","outputs":{"pin":{"value":471147,"list":["471147",1]}}}';
    expect(JSON.parse(hide(line, '471147'))).toEqual({
      type: 'outputs',
      outputs: { pin: { value: '(sensitive)', list: ['(sensitive)', 1] } },
    });
  });

  test('and keeps its true, false and null', () => {
    const line = '{"a":true,"b":null,"c":false}';
    expect(hide(line, 'true', 'null', 'false')).toBe(line);
  });
});

describe('what is not hidden', () => {
  test('secrets shorter than four characters', () => {
    expect(hide('abc abcd', 'abc', 'abcd', '', '   ')).toBe('abc (sensitive)');
  });

  test('a number within a longer one', () => {
    expect(hide('154321 5432 port=5432', '5432')).toBe('154321 (sensitive) port=(sensitive)');
  });

  test('the masks themselves: redacting twice changes nothing', () => {
    expect(hide('(sensitive) (redacted: password) (sensitive value) sensitive', 'sensitive', 'redacted')).toBe(
      '(sensitive) (redacted: password) (sensitive value) (sensitive)',
    );
  });
});

describe('the environment', () => {
  test('its AWS keys and what is named as a token, password or secret are hidden', () => {
    const redact = redaction([], {
      AWS_SECRET_ACCESS_KEY: 'k/e+y=',
      GITHUB_TOKEN: 'gh-token-of-ours',
      PGPASSWORD: 'pg-password-of-ours',
      TF_TOKEN_app_terraform_io: 'tf-token-of-ours',
    });
    expect(redact('k/e+y= gh-token-of-ours pg-password-of-ours tf-token-of-ours')).toBe(
      '(sensitive) (sensitive) (sensitive) (sensitive)',
    );
  });

  test('placeholders, switches, paths and other names are not', () => {
    const env = { AWS_SECRET_ACCESS_KEY: 'emulator', USE_TOKEN: 'yes!', ID_TOKEN: '/run/secrets/token', TOKENS: 'some-tokens' };
    const line = 'src/emulator yes! /run/secrets/token some-tokens';
    expect(redaction([], env)(line)).toBe(line);
  });
});
