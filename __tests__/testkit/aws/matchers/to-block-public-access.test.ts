import type { Bucket, PublicAccessBlock } from '../../../../src/testkit/aws';
import '../../../../src/testkit/aws/matchers/register';
import { messageOf } from './group';

const all = { blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: true };
const bucket = (publicAccessBlock: PublicAccessBlock | undefined): Bucket => ({
  kind: 'S3 bucket',
  name: 'shop',
  region: 'eu-central-1',
  versioning: 'off',
  encryption: undefined,
  publicAccessBlock,
  policy: undefined,
  lifecycle: [],
  logging: undefined,
  tags: {},
});

test('all four settings must be on', () => {
  expect(bucket(all)).toBlockPublicAccess();
  expect(bucket({ ...all, restrictPublicBuckets: false })).not.toBlockPublicAccess();
  expect(bucket(undefined)).not.toBlockPublicAccess();
});

test('the message shows the settings', () => {
  expect(messageOf(() => expect(bucket({ ...all, ignorePublicAcls: false })).toBlockPublicAccess())).toBe(
    [
      'S3 bucket shop blocks only a part:',
      '  blockPublicAcls        true',
      '  ignorePublicAcls       false',
      '  blockPublicPolicy      true',
      '  restrictPublicBuckets  true',
    ].join('\n'),
  );
  expect(messageOf(() => expect(bucket(undefined)).toBlockPublicAccess())).toBe('S3 bucket shop has no public access block');
  expect(messageOf(() => expect(bucket(all)).not.toBlockPublicAccess())).toBe('S3 bucket shop blocks all public access');
});

test('anything but a bucket is a mistake, also with .not', () => {
  expect(() => expect({ kind: 'VPC' }).not.toBlockPublicAccess()).toThrow(
    'takes a bucket: await cloud.s3.bucket(name); it got one VPC',
  );
});
