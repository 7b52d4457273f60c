import { UserError } from '../core/errors';
import { BinaryMissing, Interrupted, type LockInfo, StateLocked, TerraformError } from '../terraform';
import type { Refusal } from './refusals';
import { unwrittenState } from './unwritten-state';

/** A plan that would destroy what holds something, or what the root does not know, and was not allowed to. */
export class Refused extends UserError {
  override readonly name = 'Refused';
  constructor(message: string, readonly refusals: readonly Refusal[]) {
    super(message);
  }
}

/** Somebody else works on the same state. */
export class LockedByOther extends UserError {
  override readonly name = 'LockedByOther';
  readonly lock: LockInfo | undefined;
  constructor(environment: string, cause: StateLocked) {
    super(lockedMessage(environment, cause.lock), undefined, { cause });
    this.lock = cause.lock;
  }
}

/** What a deployment was about when it failed. */
export interface Attempt {
  readonly environment: string;
  readonly dir: string;
}

/** A failure of Terraform as the person who deploys must know it: what it means for the environment, and what to do. */
export function explained(error: unknown, { environment, dir }: Attempt): unknown {
  if (!(error instanceof TerraformError)) return error;
  const told = (what: string, fix: string): UserError => new UserError(`${what}\n${error.message}`, fix, { cause: error });
  const applying = error.command[1] === 'apply';
  const unwritten = unwrittenState(dir);
  if (applying && unwritten !== undefined) {
    return told(
      `The state of ${environment} could not be written to its bucket. It lies in ${unwritten}: keep that file, it alone knows what was made (and it holds the secrets of the state).`,
      `mend the cause (are you still signed in? aws sts get-caller-identity), then run the same command here again: it writes that state first`,
    );
  }
  if (error instanceof StateLocked) return new LockedByOther(environment, error);
  if (applying && !endedInOrder(error)) {
    return told(
      `Terraform was ended by force while it changed ${environment}. What it made last may be missing in the state, and the state may still be locked.`,
      'run the same command here again: it takes up what is missing, and tells how to release the lock',
    );
  }
  if (error instanceof Interrupted) {
    return new UserError(applying
      ? `Interrupted. Terraform ended in order: what it did is in the state of ${environment}, and the lock is released.\n  Run the same command again to go on.`
      : 'Interrupted: nothing was changed.', undefined, { cause: error });
  }
  const existing = alreadyThere(error);
  if (applying && existing.length > 0) {
    return told(
      `AWS has some of it already, but the state of ${environment} does not know it: a run that was killed made it, or somebody else.`,
      [`delete it, or adopt it in environments/${environment}.ts under its import id (the Import section of its page in the provider's documentation):`,
        ...existing.map((address) => `    adopt: [{ id: '…', to: '${address}' }]`)].join('\n'),
    );
  }
  return error;
}

/** Whether Terraform came to its own end, with its state written and its lock released. */
export function endedInOrder(error: unknown): boolean {
  if (!(error instanceof TerraformError) || error instanceof BinaryMissing) return true;
  return error.exitCode !== null && error.exitCode <= 128 && !`${error.stdout}\n${error.stderr}`.includes('Two interrupts received');
}

const exists = /already ?(exists|owned ?by ?you)|\b(Duplicate|AlreadyExists)/i;

function alreadyThere({ diagnostics }: TerraformError): string[] {
  return diagnostics.flatMap(({ severity, address, summary, detail }) => (severity === 'error' && address !== undefined && exists.test(`${summary}\n${detail}`) ? [address] : []));
}

function lockedMessage(environment: string, lock: LockInfo | undefined): string {
  const holder = lock === undefined ? ['  by somebody who is not named'] : [`  who    ${lock.who}`, `  since  ${since(lock.created)}`, `  doing  ${lock.operation || 'something'}`];
  return [
    `The state of ${environment} is locked: nothing was changed.`,
    ...holder,
    'To wait until it is free, add --lock-timeout 10m.',
    'Only if that run is dead for certain, release its lock:',
    `  npx groundplan unlock ${environment} ${lock?.id ?? 'LOCK-ID'}`,
  ].join('\n');
}

/** `2026-11-21 16:18:03 UTC (4 minutes ago)`, from how Go writes a time. */
function since(created: string): string {
  const [, day = '', time = ''] = /^(\S+) (\d+:\d+:\d+)\S* \+0000 UTC$/.exec(created) ?? [];
  const minutes = Math.round((Date.now() - Date.parse(`${day}T${time}Z`)) / 60_000);
  if (Number.isNaN(minutes)) return created;
  return `${day} ${time} UTC (${minutes < 1 ? 'less than a minute' : minutes === 1 ? '1 minute' : `${minutes} minutes`} ago)`;
}
