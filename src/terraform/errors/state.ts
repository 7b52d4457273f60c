import type { LockInfo } from '../lock-info';
import type { Run } from '../result';
import type { StatePlace } from '../state-place';
import { TerraformError, verb } from './terraform-error';

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

/** The state is there but damaged, or of a newer form than this Terraform knows. Nothing was changed. */
export class StateUnreadable extends TerraformError {
  /** The file, or where else the state lies. */
  readonly place: string;

  constructor(run: Run, { place, kind }: StatePlace) {
    super(run, 'state-unreadable', `${verb(run)}: ${place} cannot be read`, `nothing was changed\n${remedies[kind]}`);
    this.place = place;
  }
}

const remedies: Readonly<Record<StatePlace['kind'], string>> = {
  file: 'put a good copy in its place: terraform.tfstate.backup beside it is the state before the last change',
  remote: 'put an earlier version in its place (the versions of the bucket, a backup)',
  source: 'give a file that holds a whole state',
  record: "it is only Terraform's note of the backend: remove it and run init again",
};
