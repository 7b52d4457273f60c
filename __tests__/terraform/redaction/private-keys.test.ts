import { generateKeyPairSync } from 'node:crypto';
import { redaction } from '../../../src/terraform/redaction';

const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const lines = pem.trim().split('\n');
const mask = '(redacted: private key)';

test('a key on one line goes, with what stands round it kept', () => {
  const redact = redaction([], {});
  expect(redact(JSON.stringify({ before: 1, key: pem, after: 2 }))).toBe(`{"before":1,"key":"${mask}\\n","after":2}`);
  expect(redact(JSON.stringify(JSON.stringify({ key: pem })))).toBe(JSON.stringify(JSON.stringify({ key: `${mask}\n` })));
});

test('a key goes line by line, whatever is drawn in front of it', () => {
  for (const frame of ['', '    ', '│ ']) {
    const redact = redaction([], {});
    expect(lines.map((line) => redact(frame + line))).toEqual(lines.map(() => frame + mask));
    expect(redact('Creating')).toBe('Creating');
  }
});

test('a key goes event by event, as a provisioner tells it, and the events stay readable', () => {
  const redact = redaction([], {});
  const event = (line: string): string =>
    JSON.stringify({
      '@level': 'info',
      '@message': `terraform_data.a (local-exec): ${line}`,
      hook: { resource: { addr: 'terraform_data.a' }, output: line },
      type: 'provision_progress',
    });
  expect(lines.map((line) => redact(event(line)))).toEqual(lines.map(() => event(mask)));
  expect(redact(event('done'))).toBe(event('done'));
});

test('lines of others among those of a key stay', () => {
  const redact = redaction([], {});
  const others = ['terraform_data.b: Still creating... [10s elapsed]', 'aws_instance.this: Refreshing state... [id=i-0123456789abcdef0]'];
  const shown = lines.flatMap((line) => [line, ...others]).map(redact);
  expect(shown).toEqual(lines.flatMap(() => [mask, ...others]));
});

test('certificates and public keys stay', () => {
  const redact = redaction([], {});
  const certificate = lines.map((line) => line.replace('RSA PRIVATE KEY', 'CERTIFICATE'));
  expect(certificate.map(redact)).toEqual(certificate);
  expect(redact(`ssh-rsa ${lines[1] ?? ''} me@host`)).toBe(`ssh-rsa ${lines[1] ?? ''} me@host`);
});

test('a key of OpenSSH and of PGP and an encrypted one are keys too', () => {
  for (const kind of ['OPENSSH PRIVATE KEY', 'PGP PRIVATE KEY BLOCK', 'ENCRYPTED PRIVATE KEY', 'EC PRIVATE KEY', 'PRIVATE KEY']) {
    expect(redaction([], {})(`x -----BEGIN ${kind}-----\\nabc=\\n-----END ${kind}----- y`)).toBe(`x ${mask} y`);
  }
});
