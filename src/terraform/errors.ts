import { failureMessage } from './advice';
import { type Diagnostic, placeOf } from './diagnostic';
import type { LockInfo } from './lock-info';
import type { Run } from './result';

/** A run of Terraform that failed: the fields of a result, and why. Each cause has a class of its own. */
export class TerraformError extends Error implements Run {
  readonly command: readonly string[];
  readonly dir: string;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The resource or file of the first error. */
  readonly where: string | undefined;

  constructor(
    run: Run,
    readonly code: string,
    headline: string,
    /** What to do about it. */
    readonly fix: string,
  ) {
    super(failureMessage(run, headline, fix));
    this.name = new.target.name;
    this.command = run.command;
    this.dir = run.dir;
    this.exitCode = run.exitCode;
    this.stdout = run.stdout;
    this.stderr = run.stderr;
    this.durationMs = run.durationMs;
    this.diagnostics = run.diagnostics;
    const first = run.diagnostics.find(({ severity }) => severity === 'error');
    this.where = first === undefined ? undefined : placeOf(first);
  }
}

const verb = (run: Run): string => run.command.slice(0, 2).join(' ');

/** There is no such binary. */
export class BinaryMissing extends TerraformError {
  constructor(run: Run) {
    const fix = 'install Terraform or OpenTofu >= 1.10 and put it on PATH, or name the binary';
    super(run, 'binary-missing', `${run.command[0] ?? 'terraform'} cannot be started`, fix);
  }
}

/** The root itself is wrong: it cannot be planned, wherever it is applied. */
export class InvalidConfiguration extends TerraformError {
  constructor(run: Run) {
    super(
      run,
      'invalid-configuration',
      `${verb(run)}: the configuration is not valid`,
      'mend the configuration at the place named above',
    );
  }
}

/** Somebody else works on the same state. */
export class StateLocked extends TerraformError {
  constructor(
    run: Run,
    /** Undefined where the backend does not tell who holds it. */
    readonly lock: LockInfo | undefined,
  ) {
    const holder =
      lock === undefined ? 'somebody else' : `${lock.who} (${lock.operation || 'an operation'} since ${lock.created})`;
    const release = `${run.command[0] ?? 'terraform'} force-unlock ${lock?.id ?? '<lock id>'}`;
    const fix = `wait until it is done and try again\nonly if that run is dead for certain, release the lock: ${release}`;
    super(run, 'state-locked', `${verb(run)}: the state is locked by ${holder}`, fix);
  }
}

/** Bucket or lock table of the state do not exist. */
export class StateStorageMissing extends TerraformError {
  constructor(run: Run) {
    const fix = 'create the bucket and the lock table of the state first (bootstrap), or correct their names in the backend';
    super(run, 'state-storage-missing', `${verb(run)}: the place for the state does not exist`, fix);
  }
}

/** A provider or a module is not there, in the wrong version, or not the one of the lock file. */
export class ProviderMissing extends TerraformError {
  constructor(run: Run) {
    const fix = 'run init where the registry or a mirror can be reached; if the lock file is out of date, run init with upgrade';
    super(run, 'provider-missing', `${verb(run)}: a provider is missing`, fix);
  }
}

/** No credentials, or such that AWS does not take. */
export class Credentials extends TerraformError {
  constructor(run: Run) {
    const fix =
      'sign in (aws sso login), or set AWS_PROFILE or the AWS keys; aws sts get-caller-identity tells who you are';
    super(run, 'credentials', `${verb(run)}: no valid AWS credentials`, fix);
  }
}

/** The credentials belong to an account that the root is not meant for. */
export class AccountNotAllowed extends TerraformError {
  constructor(
    run: Run,
    /** The account of the credentials. */
    readonly account: string | undefined,
  ) {
    const fix = 'use credentials of the account that the root allows (AWS_PROFILE)';
    super(run, 'account-not-allowed', `${verb(run)}: this root is not for AWS account ${account ?? '(unknown)'}`, fix);
  }
}

/** AWS refused because of too many requests, after Terraform's own retries. */
export class Throttled extends TerraformError {
  constructor(run: Run) {
    super(run, 'throttled', `${verb(run)}: AWS throttled the requests`, 'run it again, with a lower parallelism if it stays');
  }
}

/** A precondition, postcondition or variable validation of the root or one of its modules does not hold. */
export class PreconditionFailed extends TerraformError {
  constructor(run: Run) {
    super(run, 'precondition-failed', `${verb(run)}: a condition does not hold`, 'change what the condition asks for');
  }
}

/** The run took longer than it was allowed to. */
export class TimeLimit extends TerraformError {
  constructor(run: Run, readonly timeoutMs: number) {
    const fix = `${afterStop(run)} Give it a longer time limit.`;
    super(run, 'time-limit', `${verb(run)}: not done after ${String(timeoutMs / 1000)} s`, fix);
  }
}

/** Stopped by a signal or by the caller. */
export class Interrupted extends TerraformError {
  constructor(run: Run) {
    super(run, 'interrupted', `${verb(run)}: interrupted`, afterStop(run));
  }
}

/** Any other failure. */
export class TerraformFailed extends TerraformError {
  constructor(run: Run) {
    super(
      run,
      'terraform-failed',
      `${verb(run)} failed`,
      'mend the cause named above and run it again: what is done is in the state',
    );
  }
}

function afterStop(run: Run): string {
  return run.exitCode === null || run.exitCode > 128
    ? 'Terraform was killed: the state may still be locked and may miss the last changes. Plan before anything else.'
    : 'Terraform ended gracefully: its state is written, its lock released. Run it again to go on.';
}
