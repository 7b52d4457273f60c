import type { Run } from '../result';
import { TerraformError, verb } from './terraform-error';

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
    const isChange = ['apply', 'destroy'].includes(run.command[1] ?? '');
    const fix = `mend the cause named above and run it again${isChange ? ': what is done is in the state' : ''}`;
    super(run, 'terraform-failed', `${verb(run)} failed`, fix);
  }
}

function afterStop(run: Run): string {
  return run.exitCode === null || run.exitCode > 128
    ? 'Terraform was killed: the state may still be locked and may miss the last changes. Plan before anything else.'
    : 'Terraform ended gracefully: its state is written, its lock released. Run it again to go on.';
}
