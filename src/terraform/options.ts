import type { TerraformEvent } from './event';

/** Variables that are laid over the environment of this process; `undefined` takes one away. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A duration as Terraform writes it: `30s`, `5m`. */
export type Duration = `${number}${'s' | 'm' | 'h'}`;

/** What every command takes. */
export interface RunOptions {
  /** Directory of the root. */
  readonly dir: string;
  /** Terraform or OpenTofu; `terraform` on PATH by default. */
  readonly binary?: string | undefined;
  readonly env?: Environment | undefined;
  /** Aborting it interrupts Terraform gracefully: it writes its state and releases its lock. */
  readonly signal?: AbortSignal | undefined;
  /** After this time Terraform is interrupted and the run fails with `TimeLimit`. No limit by default. */
  readonly timeoutMs?: number | undefined;
  /** How long an interrupted Terraform may take to end before it is killed; 60 seconds by default. */
  readonly graceMs?: number | undefined;
  readonly onEvent?: ((event: TerraformEvent) => void) | undefined;
  /** Workspace to work in, given as TF_WORKSPACE (not to `init`, which refuses a workspace that is not made yet). */
  readonly workspace?: string | undefined;
  /** Texts that must not appear in events, results and errors, besides what Terraform masks and the AWS keys. */
  readonly secrets?: readonly string[] | undefined;
  /** Further arguments, as written. They are visible to everyone on the machine: no secrets. */
  readonly extraArgs?: readonly string[] | undefined;
}

export interface LockOptions {
  /** How long to wait for a lock that somebody else holds; not at all by default. */
  readonly lockTimeout?: Duration | undefined;
}

export interface VariableOptions {
  /** Values of the root's variables. They go by a file that only this user can read. */
  readonly vars?: Readonly<Record<string, unknown>> | undefined;
  readonly varFiles?: readonly string[] | undefined;
}

/** What decides the content of a plan. */
export interface PlanningOptions extends RunOptions, LockOptions, VariableOptions {
  /** Plan to remove everything. */
  readonly destroy?: boolean | undefined;
  readonly refreshOnly?: boolean | undefined;
  /** `false` plans against the state as it was last seen. */
  readonly refresh?: boolean | undefined;
  /** Addresses to make anew. */
  readonly replace?: readonly string[] | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly parallelism?: number | undefined;
}

export interface PlanOptions extends PlanningOptions {
  /** File to keep the plan in. It holds secrets in clear text. */
  readonly out?: string | undefined;
}

/** Applies exactly what a plan file says. */
export interface ApplyPlanOptions extends RunOptions, LockOptions {
  readonly planFile: string;
  readonly parallelism?: number | undefined;
}

/** Plans and applies in one go. */
export interface ApplyDirectlyOptions extends PlanningOptions {
  readonly planFile?: undefined;
}

export type ApplyOptions = ApplyPlanOptions | ApplyDirectlyOptions;

export interface InitOptions extends RunOptions, LockOptions {
  /** `false` leaves the backend alone, for `validate`. */
  readonly backend?: boolean | undefined;
  /** Settings of the backend. They go by a file that only this user can read. */
  readonly backendConfig?: Readonly<Record<string, unknown>> | undefined;
  /** Take the backend as it is written now, without asking where the state was before. */
  readonly reconfigure?: boolean | undefined;
  /** Copy the state into the backend as it is written now. */
  readonly migrateState?: boolean | undefined;
  readonly upgrade?: boolean | undefined;
}
