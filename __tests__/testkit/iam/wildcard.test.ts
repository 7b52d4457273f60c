import { covers, meets } from '../../../src/testkit/iam/wildcard';

test.each<[string, string, boolean]>([
  ['s3:*', 's3:GetObject', true],
  ['s3:Get?bject', 's3:GetObject', true],
  ['s3:Get*', 's3:*', false],
  ['s3:?', 's3:*', false],
  ['s3:*', 's3:Get*', true],
  ['arn:aws:s3:::logs.shop/*', 'arn:aws:s3:::logs-shop/a', false],
  ['arn:aws:s3:::logs/*', 'arn:aws:s3:::logs', false],
])('%s covers %s: %p', (pattern, asked, holds) => {
  expect(covers(pattern, asked)).toBe(holds);
});

test.each<[string, string, boolean]>([
  ['s3:Get*', 's3:*Object', true],
  ['s3:Get*', 's3:Put*', false],
  ['a?', 'ab', true],
  ['*', '', true],
  ['a', 'a?', false],
  ['*x*', '*y*', true],
])('%s and %s meet: %p', (one, other, holds) => {
  expect([meets(one, other), meets(other, one)]).toEqual([holds, holds]);
});
