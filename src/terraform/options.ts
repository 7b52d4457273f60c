import type { TerraformEvent } from './event';
import type { ExtraArguments } from './extra-arguments';
import type { RetryOptions } from './retry';
import type { WarningsAsErrors } from './warnings-as-errors';

/** Variables that are laid over the environment of this process; `undefined` takes one away. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A duration as Terraform writes it: `30s`, `5m`. */
export type Duration = `${number}${'s' | 'm' | 'h'}`;

/** What every command takes. */
export interface RunOptions {
  /** Directory of the root. */
  readonly dir: string;
  /** Terraform or OpenTofu; by default `terraform` on PATH, else `tofu` on PATH. */
  readonly binary?: string | undefined;
  readonly env?: Environment | undefined;
  /** Aborting it interrupts Terraform gracefully: it writes its state and releases its lock. */
  readonly signal?: AbortSignal | undefined;
  /** After this time Terraform is interrupted and the run fails with `TimeLimit`; for each attempt. No limit by default. */
  readonly timeoutMs?: number | undefined;
  /** How long an interrupted Terraform may take to end before it is killed; 60 seconds by default. */
  readonly graceMs?: number | undefined;
  readonly onEvent?: ((event: TerraformEvent) => void) | undefined;
  /** Workspace to work in, given as TF_WORKSPACE (not to `init`, which refuses a workspace that is not made yet). */
  readonly workspace?: string | undefined;
  /** Texts that must not appear in events, results and errors, besides what Terraform masks and the AWS keys. */
  readonly secrets?: readonly string[] | undefined;
  /**
   * Further arguments, as written, in front of names and addresses: a list for every command that gets these options, or lists by
   * command, `{ plan: ['-compact-warnings'], 'workspace new': […] }`. They are visible to everyone on the machine: no secrets.
   */
  readonly extraArgs?: ExtraArguments | undefined;
  /** Tries again what failed for a reason that goes away by itself. One attempt by default. */
  readonly retry?: RetryOptions | undefined;
  /**
   * Makes the run fail with `WarningRefused` after it gave such a warning: regular expressions, each with what it is about. For
   * example `{ 'undeclared variable': 'a file of variables has a name that the root does not declare' }`.
   */
  readonly warningsAsErrors?: WarningsAsErrors | undefined;
  /**
   * Gets every line for people, without the secrets: the command line, the messages of events, the text of commands without
   * events, standard error. Not what show, output and the like print, which is data.
   */
  readonly log?: ((line: string) => void) | undefined;
}

export interface LockOptions {
  /** `false` works without the lock: only where nobody else can work on the same state. */
  readonly lock?: boolean | undefined;
  /** How long to wait for a lock that somebody else holds; not at all by default. */
  readonly lockTimeout?: Duration | undefined;
}

export interface VariableOptions {
  /**
   * Values of the root's variables: strings (taken literally, also `${`), numbers, bigints, booleans, null, lists, objects, and
   * `Map` and `Set`; entries that are undefined are left out. They go by a file that only this user can read. They win over
   * `varFiles`, those over `terraform.tfvars` and TF_VAR_….
   */
  readonly vars?: Readonly<Record<string, unknown>> | undefined;
  /**
   * What becomes of names in `vars` that the root does not declare. They are refused before anything is planned or applied
   * (`UndeclaredVariables`), as a misspelt one would leave the default in place; `'ignored'` is for values that several roots share.
   */
  readonly undeclaredVars?: 'refused' | 'ignored' | undefined;
  /** Files of values, as paths from `dir`; the later one wins. What they hold besides is ignored. */
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
  /** Addresses; nothing but these and what they depend on is planned. */
  readonly targets?: readonly string[] | undefined;
  /** How many resources at a time; 10 by default. */
  readonly parallelism?: number | undefined;
}

export interface PlanOptions extends PlanningOptions {
  /** File to keep the plan in. It holds secrets in clear text. */
  readonly out?: string | undefined;
}

/** Applies exactly what a plan file says; once, for a plan file is stale after that: `retry` has no effect. */
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
  /** Files with settings of the backend, as paths from `dir`; `backendConfig` wins over them. */
  readonly backendConfigFiles?: readonly string[] | undefined;
  /** Take the backend as it is written now, without asking where the state was before. */
  readonly reconfigure?: boolean | undefined;
  /** Copy the state into the backend as it is written now. */
  readonly migrateState?: boolean | undefined;
  /** Take the newest modules and providers that are allowed. */
  readonly upgrade?: boolean | undefined;
  /** Folder to take providers from, and nowhere else, as a path from `dir`. */
  readonly pluginDir?: string | undefined;
}
