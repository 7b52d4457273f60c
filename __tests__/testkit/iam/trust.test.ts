import { trust } from '../../../src/testkit/iam';

const provider = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com';
const github = trust({
  Version: '2012-10-17',
  Statement: [{
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: provider },
    Condition: {
      StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
      StringLike: { 'token.actions.githubusercontent.com:sub': ['repo:shop/infra:ref:refs/heads/main'] },
    },
  }],
});
const host = trust({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: ['ec2.amazonaws.com'] } } });

test('a service that is trusted may assume the role, another may not', () => {
  expect(host.of('ec2.amazonaws.com').verdict).toBe('allowed');
  expect(host.of('lambda.amazonaws.com').verdict).toBe('refused');
  expect(host.of('arn:aws:iam::123456789012:user/eve').verdict).toBe('refused');
});

test('who is trusted under which conditions is data', () => {
  expect(github.trusted).toEqual([{
    kind: 'Federated',
    id: provider,
    effect: 'Allow',
    actions: ['sts:AssumeRoleWithWebIdentity'],
    conditions: {
      StringEquals: { 'token.actions.githubusercontent.com:aud': ['sts.amazonaws.com'] },
      StringLike: { 'token.actions.githubusercontent.com:sub': ['repo:shop/infra:ref:refs/heads/main'] },
    },
  }]);
});

test('what a token must say is never taken for proved', () => {
  expect(github.of(provider)).toMatchObject({ verdict: 'depends', trusted: [{ id: provider }] });
});

test('an account leaves it to the policies in it', () => {
  const account = trust({ Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: 'arn:aws:iam::123456789012:root' } }] });
  expect(account.of('arn:aws:iam::123456789012:user/eve').verdict).toBe('depends');
  expect(account.of('arn:aws:iam::210987654321:user/eve').verdict).toBe('refused');
});

test('everybody is told as such', () => {
  expect(trust({ Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' }] }).trusted).toMatchObject([{ kind: '*', id: '*', conditions: {} }]);
});
