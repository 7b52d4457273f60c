import type { Diagnostic } from './diagnostic';
import * as failures from './errors';
import { lockInfoIn } from './lock-info';
import type { Run } from './result';
import type { StatePlace } from './state-place';
import { cannotStart } from './supervisor';

/** Why we stopped a run, where we did. */
export type Stop = { readonly by: 'interrupt' } | { readonly by: 'time-limit'; readonly timeoutMs: number };

const lockRefused =
  /Lock Info:|ConditionalCheckFailedException|PreconditionFailed|resource temporarily unavailable|already locked/;
const storage = /NoSuchBucket|S3 bucket "[^"]*" does not exist|Error acquiring the state lock[^]*ResourceNotFoundException/;
/** Text for people is wrapped, anywhere. */
const unreadable = /Unsupported\s+state\s+file\s+format/;
const notLoaded = /Failed\s+to\s+load\s+state/i;
const stateToPush = /source\s+state\s+"([^"]+)"/;
const variableFile = /variables\s+file\s[^]*does\s+not\s+exist/;
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
const validation = /This was checked by the validation rule/;
const throttled = /Throttling|Rate ?exceeded|RequestLimitExceeded|TooManyRequestsException|SlowDown/i;

/** The error for a run that failed, by what it said. `stateAt` is asked for the place of a state that cannot be read. */
export function failureOf(run: Run, stop: Stop | undefined, stateAt: () => StatePlace = unknownPlace): failures.TerraformError {
  const errors = run.diagnostics.filter(({ severity }) => severity === 'error');
  const texts = errors.length > 0 ? errors.map(textOf) : [run.stderr];
  const said = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));

  if (stop?.by === 'time-limit') return new failures.TimeLimit(run, stop.timeoutMs);
  if (stop?.by === 'interrupt') return new failures.Interrupted(run);
  if (run.exitCode === cannotStart.exitCode && run.stderr.includes(cannotStart.text)) return new failures.BinaryMissing(run);
  const damaged = errors.length > 0 ? errors.filter(({ address }) => address === undefined).map(textOf) : texts;
  const ofState = damaged.find((text) => unreadable.test(text) || (notLoaded.test(text) && stateAt().kind === 'record'));
  // Once resources are worked on, the state was read: it is one that a data source asked for.
  if (!run.stdout.includes('"hook":') && ofState !== undefined) {
    const source = stateToPush.exec(ofState)?.[1];
    return new failures.StateUnreadable(run, source === undefined ? stateAt() : { place: source, kind: 'source' });
  }
  if (said(storage)) return new failures.StateStorageMissing(run);
  const locked = texts.find((text) => /acquiring the state lock|state lock/i.test(text) && lockRefused.test(text));
  if (locked !== undefined) return new failures.StateLocked(run, lockInfoIn(locked));
  if (said(account)) return new failures.AccountNotAllowed(run, texts.map((text) => account.exec(text)?.[1]).find(Boolean));
  if (said(credentials)) return new failures.Credentials(run);
  if (said(provider)) return new failures.ProviderMissing(run);
  if (said(variableFile)) return new failures.VariableFileMissing(run);
  if (errors.some(({ summary, detail }) => condition.test(summary) || validation.test(detail)))
    return new failures.PreconditionFailed(run);
  if (said(throttled)) return new failures.Throttled(run);
  return isConfiguration(run, errors) ? new failures.InvalidConfiguration(run) : new failures.TerraformFailed(run);
}

const unknownPlace = (): StatePlace => ({ place: 'the state', kind: 'remote' });

const textOf = ({ summary, detail }: Diagnostic): string => `${summary}\n${detail}`;

/** An error that names a place in a file and no resource comes from reading the configuration, not from a provider. */
function isConfiguration(run: Run, errors: readonly Diagnostic[]): boolean {
  if (errors.length === 0 || run.command[1] === 'apply') return false;
  if (run.command[1] === 'validate') return true;
  const general =
    /^(Unreadable module|Unsupported (?!state file)|No configuration files|(Terraform|OpenTofu) encountered problems during initiali[sz]ation)/;
  return errors.every(({ file, address, summary }) => (file !== undefined && address === undefined) || general.test(summary));
}
