import type { Run } from '../result';
import { TerraformError, verb } from './terraform-error';

/** There is no such binary. */
export class BinaryMissing extends TerraformError {
  constructor(run: Run) {
    const fix = 'install Terraform or OpenTofu >= 1.10 and put it on PATH, or name the binary';
    super(run, 'binary-missing', `${run.command[0] ?? 'terraform'} cannot be started`, fix);
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
