import { runTerraform } from '../run';
import type { RunOptions } from '../options';
import type { Run } from '../result';

export interface VersionResult extends Run {
  readonly product: 'terraform' | 'opentofu';
  /** Without a leading v. */
  readonly version: string;
}

/** Which Terraform or OpenTofu the binary is. */
export async function version(options: Omit<RunOptions, 'dir'> & { readonly dir?: string }): Promise<VersionResult> {
  // Without this it asks the internet for a newer version first.
  const env = { CHECKPOINT_DISABLE: '1', ...options.env };
  const { run } = await runTerraform({ name: 'version', args: () => [], prints: 'text' }, { dir: '.', ...options, env });
  const [, name, number] = /^(Terraform|OpenTofu) v(\S+)/m.exec(run.stdout) ?? [];
  if (name === undefined || number === undefined) {
    throw new Error(`${run.command.join(' ')} does not answer like Terraform or OpenTofu: ${run.stdout.slice(0, 200)}`);
  }
  return { ...run, product: name === 'OpenTofu' ? 'opentofu' : 'terraform', version: number };
}
