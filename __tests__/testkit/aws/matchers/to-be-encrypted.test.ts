import '../../../../src/testkit/aws/matchers/register';
import { messageOf } from './group';

const arn = 'arn:aws:kms:eu-central-1:123456789012:key/0b6e';
const plain = { kind: 'EBS volume', id: 'vol-1', encryption: undefined };
const byAws = { kind: 'DynamoDB table', name: 'locks', encryption: { key: undefined } };
const byKey = { kind: 'RDS instance', id: 'shop', encryption: { key: arn } };

test('what is encrypted has an encryption, by whatever key', () => {
  expect(byAws).toBeEncrypted();
  expect(byKey).toBeEncrypted();
  expect(plain).not.toBeEncrypted();
});

test('a key is known by ARN, by id, by alias or by a pattern', () => {
  expect(byKey).toBeEncrypted({ key: arn });
  expect(byKey).toBeEncrypted({ key: '0b6e' });
  expect(byKey).toBeEncrypted({ key: /:123456789012:key\// });
  expect({ kind: 'secret', name: 'x', encryption: { key: '0b6e' } }).toBeEncrypted({ key: arn });
  expect({ kind: 'secret', name: 'x', encryption: { key: 'arn:aws:kms:eu-central-1:123456789012:alias/shop' } }).toBeEncrypted({
    key: 'alias/shop',
  });
});

test('another key, or one that AWS owns, is not the key', () => {
  expect(byKey).not.toBeEncrypted({ key: 'b6e' });
  expect(byAws).not.toBeEncrypted({ key: /./ });
  expect(plain).not.toBeEncrypted({ key: /./ });
});

test('the message says how it is', () => {
  expect(messageOf(() => expect(plain).toBeEncrypted())).toBe('EBS volume vol-1 is not encrypted');
  expect(messageOf(() => expect(byAws).toBeEncrypted({ key: /x/ }))).toBe(
    'DynamoDB table locks is encrypted by a key that AWS owns, not by /x/',
  );
  expect(messageOf(() => expect(byKey).not.toBeEncrypted())).toBe(`RDS instance shop is encrypted by ${arn}`);
});

test('what cannot be encrypted is a mistake, also with .not', () => {
  expect(() => expect({ kind: 'VPC', id: 'vpc-1' }).not.toBeEncrypted()).toThrow('it got one VPC');
  expect(() => expect(undefined).not.toBeEncrypted()).toThrow('it got undefined');
});
