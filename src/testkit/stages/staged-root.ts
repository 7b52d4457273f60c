import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { RunOptions } from '../../terraform';
import type { Files, Local } from '../root/scratch';
import { placeCopy } from './place-copy';
import { placeFiles } from './place-files';
import { remainingIn } from './remaining';
import { makePrivateFolder } from './saved-file';
import { stageFolder } from './stage-folder';
import { type TestData, testData } from './test-data';

export type StagedRootOptions = {
  /** Names the folder in which root, state and data stay from run to run: one of its own for each test. */
  readonly name: string;
  /** The project, in whose `.groundplan/stages` that folder lies. The working directory by default. */
  readonly project?: string | undefined;
} & (
  | {
      /** Directory of the root, from the project's. It is copied, with the local modules it uses. */
      readonly dir: string;
      readonly files?: undefined;
    }
  | {
      /** The root as files: paths and their content. */
      readonly files: Files | ((local: Local) => Files);
      readonly dir?: undefined;
    }
);

/** A root that stays from one run of a test to the next. */
export interface StagedRoot {
  /** Where Terraform works on it. */
  readonly dir: string;
  /** What the stages hand on to each other. */
  readonly data: TestData;
  /**
   * Removes root, state and data. Refuses with `StagedRootInUse` while a state still holds resources. Where the state lies
   * elsewhere, Terraform is asked with these options, laid over those that were saved.
   */
  clean(options?: Omit<RunOptions, 'dir'>): Promise<void>;
}

/** A staged root cannot be removed: what is named would be lost. */
export class StagedRootInUse extends Error {
  readonly code = 'staged-root-in-use';

  constructor(
    readonly dir: string,
    /** What the state still holds. */
    readonly left: readonly string[],
  ) {
    super(
      `${dir} cannot be removed, its state still holds:\n${left.map((address) => `  ${address}`).join('\n')}\n` +
        '  → destroy it first (run the stage that does so)',
    );
    this.name = 'StagedRootInUse';
  }
}

/**
 * Puts a root into a folder with a fixed name, so that the next run of the test finds its state. What changed in the root
 * since the last run is renewed; state, providers and data stay until `clean`. Not for two runs at the same time.
 */
export async function stagedRoot(options: StagedRootOptions): Promise<StagedRoot> {
  const folder = stageFolder(options);
  await makePrivateFolder(folder);
  const { name, project = process.cwd(), files, dir: from } = options;
  const place = { project, folder };
  const dir = files === undefined ? await placeCopy(from, place) : await placeFiles(files, place);
  const data = testData({ name, project });
  return {
    dir,
    data,
    async clean(more = {}) {
      if (!existsSync(folder)) return;
      const saved = data.has('terraform-options') ? await data.loadOptions() : {};
      const left = await remainingIn({ ...saved, ...more, dir });
      if (left.length > 0) throw new StagedRootInUse(dir, left);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
