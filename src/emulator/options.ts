import type { ModuleRegistry, ProviderSource, StepEvent } from '../setup';

/** All of it is optional: what is not given is set up in the project (once), made up, or the next free one. */
export interface EmulatorOptions {
  /** Folder of the project, in whose `.groundplan` the set-up and the emulators lie. By default the nearest project around the working directory. */
  readonly project?: string | undefined;
  /** The account that answers, twelve digits; 123456789012 by default. */
  readonly account?: string | undefined;
  /** Region for commands and clients that name none. */
  readonly region?: string | undefined;
  /** Terraform or OpenTofu that `emulator.terraform` names. By default the one on PATH, else the one that set-up downloads. */
  readonly terraform?: { readonly path: string } | undefined;
  /** A Python with the packages of `src/setup/moto.txt`. */
  readonly python?: string | undefined;
  /** Where Terraform finds its providers: `[{ provider: 'hashicorp/aws', from: 'registry' }]` for any version of the registry's. */
  readonly providers?: readonly ProviderSource[] | undefined;
  readonly moduleRegistry?: ModuleRegistry | undefined;
  /** A folder of its own for log, Terraform settings and kept state, which stays. By default one that is gone after `stop`. */
  readonly stateDir?: string | undefined;
  /** Keep the state: the next emulator in this `stateDir` has all that this one has. */
  readonly keep?: boolean | undefined;
  /** A free one by default; with kept state the one of before. */
  readonly port?: number | undefined;
  /** Go on when this process ends, until `stopEmulator`. */
  readonly detached?: boolean | undefined;
  /** Told of the steps of a set-up. By default those that have to be done are written to standard error. */
  readonly onStep?: ((event: StepEvent) => void) | undefined;
}

/** What AWS's documentation uses as an example of an account. */
export const DEFAULT_ACCOUNT = '123456789012';
