import type { Diagnostic } from './diagnostic';
import * as failures from './errors';
import { lockInfoIn } from './lock-info';
import type { Run } from './result';
import { cannotStart } from './supervisor';

/** Why we stopped a run, where we did. */
export type Stop = { readonly by: 'interrupt' } | { readonly by: 'time-limit'; readonly timeoutMs: number };

const lockRefused =
  /Lock Info:|ConditionalCheckFailedException|PreconditionFailed|resource temporarily unavailable|already locked/;
const storage = /NoSuchBucket|S3 bucket "[^"]*" does not exist|Error acquiring the state lock[^]*ResourceNotFoundException/;
const account = /AWS account ID not allowed: ?(\d+)?|account.*is not in the list of allowed/i;
const credentials = new RegExp(
  [
    'No valid credential sources',
    'failed to get shared config profile',
    'Retrieving AWS account details',
    'Cannot assume IAM Role',
    'Invalid provider configuration[^]*(credential|token)',
    'ExpiredToken',
    'InvalidClientTokenId',
    'UnrecognizedClientException',
    'SignatureDoesNotMatch',
    'InvalidAccessKeyId',
    'AuthFailure',
    'SSO session .*expired',
  ].join('|'),
  'i',
);
const provider = new RegExp(
  [
    'Failed to (query available|resolve) provider packages',
    'Failed to install provider',
    'Missing required provider',
    'Required plugins are not installed',
    'Inconsistent dependency lock file',
    'Incompatible provider version',
    'Failed to load plugin schemas',
    'Module not installed',
    'Error accessing remote module registry',
    'Failed to download module',
  ].join('|'),
);
const condition = /(pre|post)condition failed$/i;
const throttled = /Throttling|Rate ?exceeded|RequestLimitExceeded|TooManyRequestsException|SlowDown/i;

/** The error for a run that failed, by what it said. */
export function failureOf(run: Run, stop: Stop | undefined): failures.TerraformError {
  const errors = run.diagnostics.filter(({ severity }) => severity === 'error');
  const texts = errors.length > 0 ? errors.map(textOf) : [run.stderr];
  const said = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));

  if (stop?.by === 'time-limit') return new failures.TimeLimit(run, stop.timeoutMs);
  if (stop?.by === 'interrupt') return new failures.Interrupted(run);
  if (run.exitCode === cannotStart.exitCode && run.stderr.includes(cannotStart.text)) return new failures.BinaryMissing(run);
  if (said(storage)) return new failures.StateStorageMissing(run);
  const locked = texts.find((text) => /acquiring the state lock|state lock/i.test(text) && lockRefused.test(text));
  if (locked !== undefined) return new failures.StateLocked(run, lockInfoIn(locked));
  if (said(account)) return new failures.AccountNotAllowed(run, texts.map((text) => account.exec(text)?.[1]).find(Boolean));
  if (said(credentials)) return new failures.Credentials(run);
  if (said(provider)) return new failures.ProviderMissing(run);
  if (errors.some(({ summary }) => condition.test(summary))) return new failures.PreconditionFailed(run);
  if (said(throttled)) return new failures.Throttled(run);
  return isConfiguration(run, errors) ? new failures.InvalidConfiguration(run) : new failures.TerraformFailed(run);
}

const textOf = ({ summary, detail }: Diagnostic): string => `${summary}\n${detail}`;

/** An error that names a place in a file and no resource comes from reading the configuration, not from a provider. */
function isConfiguration(run: Run, errors: readonly Diagnostic[]): boolean {
  if (errors.length === 0 || run.command[1] === 'apply') return false;
  if (run.command[1] === 'validate') return true;
  const unreadable = /^(Unreadable module|Unsupported|No configuration files)/;
  return errors.every(({ file, address, summary }) => (file !== undefined && address === undefined) || unreadable.test(summary));
}
