import { policy } from '../../../src/testkit/iam';

const own = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/own-AbCdEf';
const document = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: string | string[], Resource: string | string[], more: object = {}) => ({ Effect: 'Allow', Action, Resource, ...more });
const deny = (Action: string | string[], Resource: string | string[], more: object = {}) => ({ ...allow(Action, Resource, more), Effect: 'Deny' });
const onTls = { Condition: { Bool: { 'aws:SecureTransport': 'true' } } };

test('what a statement allows is allowed, and nothing else', () => {
  const read = policy(document(allow('secretsmanager:GetSecretValue', own)));
  expect(read.allows('secretsmanager:GetSecretValue', own)).toBe(true);
  expect(read.refuses('secretsmanager:GetSecretValue', own.replace('own', 'other'))).toBe(true);
  expect(read.refuses('secretsmanager:PutSecretValue', own)).toBe(true);
});

test('actions are compared without case, resources with it', () => {
  const read = policy(document(allow('S3:getobject', 'arn:aws:s3:::shop/*')));
  expect(read.allows('s3:GetObject', 'arn:aws:s3:::shop/a')).toBe(true);
  expect(read.allows('s3:GetObject', 'arn:aws:s3:::SHOP/a')).toBe(false);
});

test('a single statement needs no brackets, and a text may be encoded as IAM answers it', () => {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: allow('s3:*', '*') });
  expect(policy(text).allows('s3:GetObject', '*')).toBe(true);
  expect(policy(encodeURIComponent(text)).allows('s3:GetObject', '*')).toBe(true);
});

test('a denial wins', () => {
  expect(policy(document(allow('*', '*'), deny('s3:Delete*', '*'))).refuses('s3:DeleteBucket', 'arn:aws:s3:::shop')).toBe(true);
});

test('what hangs on a condition neither holds nor does not, and the condition is told', () => {
  const read = policy(document(allow('s3:GetObject', '*', onTls)));
  expect([read.allows('s3:GetObject', '*'), read.refuses('s3:GetObject', '*')]).toEqual([false, false]);
  expect(read.read('s3:GetObject', '*')).toMatchObject({ verdict: 'depends', statements: [onTls] });
});

test('a denial under a condition leaves an allowance in doubt', () => {
  expect(policy(document(allow('s3:*', '*'), deny('s3:*', '*', onTls))).read('s3:GetObject', '*').verdict).toBe('depends');
});

test('what is allowed in part only is not allowed', () => {
  const read = policy(document(allow('s3:Get*', 'arn:aws:s3:::shop/*')));
  expect(read.read('s3:*', 'arn:aws:s3:::shop/*').verdict).toBe('depends');
  expect(read.read('s3:GetObject', '*').verdict).toBe('depends');
  expect(read.refuses('s3:Put*', '*')).toBe(true);
});

test('a policy variable stands for what only AWS knows', () => {
  expect(policy(document(allow('s3:GetObject', 'arn:aws:s3:::home/${aws:username}/*'))).read('s3:GetObject', 'arn:aws:s3:::home/eve/a').verdict).toBe('depends');
});

test('NotAction and NotResource are everything else', () => {
  const but = policy(document({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }));
  expect([but.allows('s3:GetObject', '*'), but.refuses('iam:CreateUser', '*')]).toEqual([true, true]);
  const elsewhere = policy(document(allow('s3:*', '*'), { Effect: 'Deny', Action: '*', NotResource: 'arn:aws:s3:::shop' }));
  expect([elsewhere.allows('s3:ListBucket', 'arn:aws:s3:::shop'), elsewhere.refuses('s3:ListBucket', 'arn:aws:s3:::other')]).toEqual([true, true]);
});

describe('a policy of a resource', () => {
  const role = 'arn:aws:iam::123456789012:role/host';
  const bucket = policy(document(
    { ...allow('s3:GetObject', '*'), Principal: { AWS: role } },
    { ...allow('s3:ListBucket', '*'), Principal: { AWS: '123456789012' } },
    { ...deny('s3:DeleteBucket', '*'), Principal: '*' },
  ));

  test('says for whom', () => {
    expect(bucket.allows('s3:GetObject', '*', role)).toBe(true);
    expect(bucket.refuses('s3:GetObject', '*', 'arn:aws:iam::123456789012:role/other')).toBe(true);
    expect(bucket.refuses('s3:DeleteBucket', '*', role)).toBe(true);
  });

  test('that names an account leaves it to the policies in it', () => {
    expect(bucket.read('s3:ListBucket', '*', role).verdict).toBe('depends');
    expect(bucket.read('s3:ListBucket', '*', role.replace('123456789012', '210987654321')).verdict).toBe('refused');
  });

  test('cannot be asked for nobody', () => {
    expect(() => bucket.allows('s3:GetObject', '*')).toThrow('this policy says for whom its statements are');
  });
});
