import type { Environment } from 'groundplan/testkit';
import type { TerraformBinary } from '../../src/setup/terraform/version';
import type { TemporaryProject } from './temporary-project';

/** How the kit runs Terraform in a temporary project. */
export interface InProject {
  readonly project: string;
  readonly binary: string;
  readonly env: Environment;
}

/** With the given CLI configuration and nothing else of the user's. */
export function inProject(project: TemporaryProject, { path }: TerraformBinary, cliConfig: string): InProject {
  const user = Object.keys(process.env).filter((name) => name.startsWith('TF_'));
  const env = { ...Object.fromEntries(user.map((name) => [name, undefined])), HOME: project.root, TF_CLI_CONFIG_FILE: cliConfig, CHECKPOINT_DISABLE: '1' };
  return { project: project.root, binary: path, env };
}
