import { projectRoot } from '../../core/project-root';
import type { Progress } from '../progress';
import { environmentArgument } from '../environment-argument';
import { rootDirectory } from '../roots';
import { toldSetup } from '../told-setup';

/** What commands on an environment need of the project they work in. */
export interface Project {
  /** The name of an environment. Throws `InvalidArgumentError` where there is none. */
  readonly environment: (name: string) => string;
  /** Directory in which Terraform works on an environment's root, written anew. */
  readonly rootDirectory: (name: string) => Promise<string>;
  /** Terraform, which is got where it is missing. */
  readonly terraform: (progress: Progress, signal: AbortSignal) => Promise<string>;
}

export const thisProject: Project = {
  environment: environmentArgument,
  rootDirectory,
  async terraform(progress, signal) {
    const { terraform } = await toldSetup(progress, { root: projectRoot(), parts: 'terraform', brief: true, signal });
    return terraform.path;
  },
};
