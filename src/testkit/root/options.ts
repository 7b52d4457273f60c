import type { z } from 'zod';
import type { RootOptions } from '../root-options';
import type { Files, Local } from './scratch';

/** Where a root under test comes from. */
export type RootSource =
  | {
      /** Directory of the root, from the project's. It is copied, with the local modules it uses, to a folder of its own. */
      readonly dir: string;
      /** Works in `dir` itself: for a folder that was made for this test alone. */
      readonly inPlace?: boolean | undefined;
      readonly files?: undefined;
    }
  | {
      /** The root as files: paths and their content. */
      readonly files: Files | ((local: Local) => Files);
      readonly dir?: undefined;
      readonly inPlace?: undefined;
    };

export interface PlaceOptions {
  /** The project; scratch folders and the ledger lie in `.groundplan` below it. The working directory by default. */
  readonly project?: string | undefined;
  /** `false` leaves the lock file of the providers (`.terraform.lock.hcl`) out of the copy, so that other builds of them can be used. */
  readonly lockFile?: boolean | undefined;
}

/**
 * A root to be planned or applied. Failures that go away by themselves are tried again (`retry`, on by default); paths in
 * `varFiles` and `backendConfigFiles` are meant from `dir`. With `workspace` it works in that one, which is made if
 * need be, and then deleted at the end.
 */
export type SourceOptions = Omit<RootOptions, 'dir'> & RootSource & PlaceOptions;

export type AppliedOptions<Outputs = Record<string, unknown>> = SourceOptions & {
  /** What the outputs must be; their type in the test follows from it. */
  readonly outputs?: z.ZodType<Outputs> | undefined;
  /**
   * `false` lets each command start the providers anew. By default they are kept running until the root is destroyed, where that is
   * right: not if a provider has several configurations (aliases).
   */
  readonly warm?: boolean | undefined;
};
