import * as errors from '../../../src/terraform/errors';
import type { Run } from '../../../src/terraform/result';
import { RetryPolicy } from '../../../src/terraform/retry/policy';

const run = (summary: string, detail = '', stderr = ''): Run => ({
  command: ['terraform', 'apply'],
  dir: '/root',
  exitCode: 1,
  stdout: '',
  stderr,
  durationMs: 1,
  attempts: 1,
  diagnostics:
    summary === ''
      ? []
      : [{ severity: 'error', summary, detail, address: undefined, context: undefined, file: undefined, line: undefined }],
});
const reason = (failed: Run, policy = new RetryPolicy({})): string | undefined => policy.reason(new errors.TerraformFailed(failed));

const query = 'Failed to query available provider packages';
const versions = 'Could not retrieve the list of available versions for provider hashicorp/aws:';

test.each([
  [query, `${versions} could not connect to registry.terraform.io: failed to request discovery document: Get "https://registry.terraform.io/.well-known/terraform.json": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)`],
  [query, `${versions} could not query provider registry for registry.terraform.io/hashicorp/aws: the request failed after 2 attempts, please try again later: 429 Too Many Requests returned from registry.terraform.io`],
  [query, `${versions} could not connect to registry.terraform.io: failed to request discovery document: Get "https://registry.terraform.io/.well-known/terraform.json": dial tcp: lookup registry.terraform.io on 127.0.0.53:53: server misbehaving`],
  ['Failed to install provider', 'Error while installing hashicorp/aws v5.100.0: unexpected EOF'],
  ['Failed to install provider', 'Error while installing hashicorp/aws v5.100.0: releases.hashicorp.com: 502 Bad Gateway'],
  ['Failed to download module', 'Could not download module "vpc" (main.tf:1) source code from "https://x.example/vpc.zip": error downloading: read tcp 10.0.0.1:4711->10.0.0.2:443: read: connection reset by peer'],
  ['Failed to download module', 'Could not download module "vpc" (main.tf:1): /usr/bin/git exited with 128: fatal: early EOF'],
  ['Error refreshing state: operation error S3: GetObject, https response error StatusCode: 0, RequestError: send request failed: net/http: TLS handshake timeout', ''],
  ['creating EC2 VPC: operation error EC2: CreateVpc, exceeded maximum number of attempts, 25, api error RequestLimitExceeded: Request limit exceeded.', ''],
  ['updating Lambda Function: TooManyRequestsException: Rate exceeded', ''],
  ['creating S3 Bucket (x): OperationAborted: A conflicting conditional operation is currently in progress against this resource. Please try again.', ''],
])('%s is tried again where it goes away by itself', (summary, detail) => {
  expect(reason(run(summary, detail))).toEqual(expect.any(String));
});

test.each([
  [query, `${versions} provider registry registry.terraform.io does not have a provider named registry.terraform.io/hashicorp/nope`],
  [query, `${versions} could not connect to nowhere.invalid: failed to request discovery document: dial tcp: lookup nowhere.invalid: no such host`],
  ['creating EC2 VPC: UnauthorizedOperation: You are not authorized to perform this operation.', ''],
  ['Provider produced inconsistent result after apply', 'Root object was present, but now absent.'],
  ['local-exec provisioner error', "Error running command 'exit 7': exit status 7. Output: "],
])('%s stays as it is', (summary, detail) => {
  expect(reason(run(summary, detail))).toBeUndefined();
});

test('text that is wrapped for people is recognized', () => {
  expect(reason(run('', '', 'Error: Failed to load state: connection\nreset by\n  peer'))).toBe('the connection was cut');
});

describe('never tried again, though the text fits,', () => {
  const cut = run('connection reset by peer');
  const hopeless: [string, errors.TerraformError][] = [
    ['an invalid configuration', new errors.InvalidConfiguration(cut)],
    ['a condition that does not hold', new errors.PreconditionFailed(cut)],
    ['a lock that is held', new errors.StateLocked(cut, undefined)],
    ['a state that cannot be read', new errors.StateUnreadable(cut, { place: 'x', kind: 'file' })],
    ['credentials', new errors.Credentials(cut)],
    ['a wrong account', new errors.AccountNotAllowed(cut, undefined)],
    ['a run that took too long', new errors.TimeLimit(cut, 1)],
    ['a run that was interrupted', new errors.Interrupted(cut)],
    ['a warning that is not allowed', new errors.WarningRefused(cut, [], [])],
  ];
  test.each(hopeless)('%s', (_, error) => {
    expect(new RetryPolicy({}).reason(error)).toBeUndefined();
  });

  test.each([
    'Failed to save state',
    'Failed to persist state to backend',
    'Error saving state: failed to upload state',
    'Error releasing the state lock',
  ])('%s, for the state does not tell what there is', (summary) => {
    expect(reason(run(summary, 'read: connection reset by peer'))).toBeUndefined();
  });
});

test('own errors take the place of the default ones, and may have flags as Go writes them', () => {
  const policy = new RetryPolicy({ errors: { '(?is)STILL.*busy': 'it is busy' } });
  expect(reason(run('the thing is still', 'very Busy'), policy)).toBe('it is busy');
  expect(reason(run('connection reset by peer'), policy)).toBeUndefined();
});

test('only errors count, warnings do not', () => {
  const failed = run('connection reset by peer');
  expect(reason({ ...failed, diagnostics: failed.diagnostics.map((it) => ({ ...it, severity: 'warning' as const })) })).toBeUndefined();
});

test('the delay grows by the factor', () => {
  const policy = new RetryPolicy({ delayMs: 1_000, backoff: 2 });
  expect([1, 2, 3].map((attempts) => policy.waitMs(attempts))).toEqual([1_000, 2_000, 4_000]);
  expect([1, 2].map((attempts) => new RetryPolicy({}).waitMs(attempts))).toEqual([5_000, 7_500]);
});

test.each([
  [{ errors: { '(': 'x' } }, 'retry.errors: "(" is no regular expression'],
  [{ maxRetries: -1 }, 'retry.maxRetries is -1'],
  [{ maxRetries: 1.5 }, 'retry.maxRetries is 1.5'],
  [{ delayMs: Number.NaN }, 'retry.delayMs is NaN'],
  [{ backoff: 0 }, 'retry.backoff is 0'],
])('%j is refused', (options, message) => {
  expect(() => new RetryPolicy(options)).toThrow(message);
});
