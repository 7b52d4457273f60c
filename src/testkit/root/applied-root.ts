import type { PlanningOptions } from '../../terraform';
import type { TerraformPlan, TerraformState } from '../../plan';
import type { Files } from './files';
import type { RootOptions } from '../root-options';

/** A root that is applied, and destroyed at the end of the block it was made in. */
export interface AppliedRoot<Outputs> extends AsyncDisposable {
  /** Where it was applied. */
  readonly dir: string;
  /** With these any command of Terraform runs in it as it was applied. */
  readonly options: RootOptions;
  /** The outputs as of the last apply. */
  readonly outputs: Outputs;
  /** The addresses in the state as of the last apply. */
  readonly addresses: readonly string[];
  /** What a further apply would do; variables are laid over those it was applied with. */
  plan(more?: Pick<PlanningOptions, 'vars' | 'destroy' | 'targets' | 'refresh'>): Promise<TerraformPlan>;
  /** Applies again, with variables laid over the former ones. */
  apply(more?: Pick<PlanningOptions, 'vars' | 'replace' | 'targets'>): Promise<void>;
  state(): Promise<TerraformState>;
  /** Changes files of the root, for a further plan or apply; paths are relative to `dir`. */
  write(files: Files): Promise<void>;
  /** Destroys it now, with its folder. The end of the block does it otherwise. Throws `CleanupFailed`. */
  destroy(): Promise<void>;
}
