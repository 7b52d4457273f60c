import { join } from 'node:path';
import { environments } from '../../environments';
import type { Environment } from '../core/environment/system';
import { projectRoot } from '../core/project-root';
import { workingCopy } from '../deploy/working-copy';
import { synthesize, type SynthesizedRoot } from '../synth/synthesize';

/** Writes all roots where `cdktf synth` writes them, too. */
export const synthesizeAll = (): SynthesizedRoot[] => synthesize(environments, join(projectRoot(), 'cdktf.out'));

/** Directory in which Terraform works on an environment's root, written anew. */
export const rootDirectory = (name: string, env?: NodeJS.ProcessEnv): Promise<string> => directoryIn(synthesizeAll(), name, env);

/** Directory in which Terraform works on the root of an environment that stands for one of the project's; those stay as they were written. */
export const standInDirectory = (name: string, environment: Environment, outdir: string): Promise<string> =>
  directoryIn(synthesize({ ...environments, [name]: environment }, outdir), name);

async function directoryIn(roots: readonly SynthesizedRoot[], name: string, env?: NodeJS.ProcessEnv): Promise<string> {
  const root = roots.find((it) => it.name === name);
  if (!root) throw new Error(`no root ${name}`);
  return workingCopy(root.directory, env);
}
