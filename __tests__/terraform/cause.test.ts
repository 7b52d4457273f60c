import { failureOf } from '../../src/terraform/cause';
import { diagnosticSchema } from '../../src/terraform/diagnostic';
import * as errors from '../../src/terraform/errors';
import type { Run } from '../../src/terraform/result';
import * as recorded from './recorded';

const run = (diagnostic: object, command = 'plan', exitCode: number | null = 1): Run => ({
  command: ['terraform', command, '-json'],
  dir: '/project/root',
  exitCode,
  stdout: '',
  stderr: '',
  durationMs: 5,
  attempts: 1,
  diagnostics: [diagnosticSchema.parse({ severity: 'error', ...diagnostic })],
});

test.each([
  ['DynamoDB', recorded.dynamoDbLock],
  ['S3', recorded.s3Lock],
])('a state locked by %s tells who holds it since when, and the id to release it', (_, diagnostic) => {
  const error = failureOf(run(diagnostic), undefined);
  if (!(error instanceof errors.StateLocked)) throw error;
  expect(error.lock).toEqual({
    id: '941ea221-91cb-9252-d929-dfc3518e2d05',
    path: 'bucket/mvp/terraform.tfstate',
    operation: 'apply',
    who: 'ada@workstation',
    version: '1.11.4',
    created: '2026-11-21 14:40:59.043653313 +0000 UTC',
  });
  expect(error.message).toContain('locked by ada@workstation (apply since 2026-11-21 14:40:59');
  expect(error.fix).toContain('terraform force-unlock 941ea221-91cb-9252-d929-dfc3518e2d05');
});

test('a lock of a command that only looks names no operation', () => {
  const diagnostic = { ...recorded.s3Lock, detail: recorded.s3Lock.detail.replace('OperationTypeApply', 'OperationTypeInvalid') };
  expect(failureOf(run(diagnostic), undefined).message).toContain('locked by ada@workstation (an operation since 2026-11-21 14:40:59');
});

test.each([
  ['a lock table that does not exist', recorded.lockTableMissing, errors.StateStorageMissing],
  ['a bucket that does not exist', recorded.bucketMissing, errors.StateStorageMissing],
  ['no credentials', recorded.noCredentials, errors.Credentials],
  ['an unknown profile', recorded.noProfile, errors.Credentials],
  ['no registry', recorded.noRegistry, errors.ProviderMissing],
  ['too many requests', recorded.throttling, errors.Throttled],
  [
    'an error of a provider',
    { ...recorded.throttling, summary: 'creating EC2 VPC: UnauthorizedOperation' },
    errors.TerraformFailed,
  ],
])('%s is told as such', (_, diagnostic, kind) => {
  expect(failureOf(run(diagnostic), undefined)).toBeInstanceOf(kind);
});

test('the wrong account is named', () => {
  expect(failureOf(run(recorded.wrongAccount), undefined)).toMatchObject({
    code: 'account-not-allowed',
    account: '123456789012',
  });
});

test('a warning is not taken for the cause', () => {
  const failed = run({ ...recorded.s3Lock, severity: 'warning' });
  expect(failureOf(failed, undefined)).toBeInstanceOf(errors.TerraformFailed);
});

test('what we stopped ourselves is told so, whatever Terraform says about it', () => {
  expect(failureOf(run(recorded.throttling), { by: 'interrupt' })).toBeInstanceOf(errors.Interrupted);
  const killed = failureOf(run(recorded.throttling, 'apply', null), { by: 'time-limit', timeoutMs: 2_000 });
  expect(killed).toMatchObject({ code: 'time-limit', message: expect.stringContaining('not done after 2 s') as string });
  expect(killed.fix).toContain('may still be locked');
});

test('the message tells what happened, where, what to do and what was run', () => {
  expect(failureOf(run(recorded.throttling, 'apply'), undefined).message).toMatchInlineSnapshot(`
"terraform apply: AWS throttled the requests
  creating EC2 VPC: operation error EC2: CreateVpc, exceeded maximum number of attempts, 25, https response error StatusCode: 503, RequestID: 1, api error RequestLimitExceeded: Request limit exceeded.
    module.network.aws_vpc.this  main.tf.json:3
  → run it again, with a lower parallelism if it stays
  $ terraform apply -json  (in /project/root, exit code 1)"
`);
});
