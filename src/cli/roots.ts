import { join } from 'node:path';
import { environments } from '../../environments';
import { projectRoot } from '../core/project-root';
import { workingCopy } from '../deploy/working-copy';
import { synthesize, type SynthesizedRoot } from '../synth/synthesize';

/** Writes all roots where `cdktf synth` writes them, too. */
export const synthesizeAll = (): SynthesizedRoot[] => synthesize(environments, join(projectRoot(), 'cdktf.out'));

/** Directory in which Terraform works on an environment's root, written anew. */
export async function rootDirectory(name: string, env?: NodeJS.ProcessEnv): Promise<string> {
  const root = synthesizeAll().find((it) => it.name === name);
  if (!root) throw new Error(`no root ${name}`);
  return workingCopy(root.directory, env);
}
