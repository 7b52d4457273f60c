import type { Diagnostic } from '../diagnostic';
import type { Run } from '../result';
import { TerraformError, verb } from './terraform-error';

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

/** A file of variables that was named does not exist. */
export class VariableFileMissing extends TerraformError {
  constructor(run: Run) {
    const fix = `correct its path: paths in varFiles are meant from the root's directory, ${run.dir}`;
    super(run, 'variable-file-missing', `${verb(run)}: a file of variables is missing`, fix);
  }
}

/** A precondition, postcondition or variable validation of the root or one of its modules does not hold. */
export class PreconditionFailed extends TerraformError {
  constructor(run: Run) {
    super(run, 'precondition-failed', `${verb(run)}: a condition does not hold`, 'change what the condition asks for');
  }
}

/** The run went well but for a warning that `warningsAsErrors` does not allow. What it was to do is done. */
export class WarningRefused extends TerraformError {
  constructor(
    run: Run,
    /** The warnings that are not allowed. */
    readonly warnings: readonly Diagnostic[],
    /** What `warningsAsErrors` says about them. */
    readonly descriptions: readonly string[],
  ) {
    const errors = warnings.map((warning): Diagnostic => ({ ...warning, severity: 'error' }));
    const fix =
      'mend what the warning is about, or take it out of warningsAsErrors\nthe run itself went well: what it changed is changed';
    super({ ...run, diagnostics: errors }, 'warning-refused', `${verb(run)} warns: ${descriptions.join('; ')}`, fix);
  }
}
