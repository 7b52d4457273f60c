import { satisfies } from 'semver';
import { z } from 'zod';
import { requiredTerraform } from '../../core/provider-versions';
import { runCommand } from '../child-process';
import { reasonOf } from '../http';

/** A Terraform or OpenTofu that can be run. */
export const terraformBinary = z.object({
  path: z.string(),
  product: z.enum(['terraform', 'opentofu']),
  version: z.string(),
  /** What the binary was built for, such as `linux_amd64`: its providers are built for the same. */
  platform: z.string(),
});
export type TerraformBinary = z.infer<typeof terraformBinary>;

const printed = z.object({ terraform_version: z.string(), platform: z.string() });

/** The answer of `terraform version -json` and `tofu version -json`, which say the same. */
export function parseVersion(stdout: string): { version: string; platform: string } {
  const { terraform_version: version, platform } = printed.parse(JSON.parse(stdout.slice(stdout.indexOf('{'))));
  return { version, platform };
}

export function isRecentEnough(version: string): boolean {
  return satisfies(version, requiredTerraform, { includePrerelease: true });
}

export type Outside = { readonly root: string; readonly env: NodeJS.ProcessEnv; readonly signal: AbortSignal };

/** Asks a binary for its version; the reason where it does not tell. */
export async function askVersion(path: string, outside: Outside): Promise<TerraformBinary | { readonly reason: string }> {
  const { root, env, signal } = outside;
  // Options that are meant for other commands, and the question to HashiCorp whether there is a newer version.
  const quiet = { ...env, CHECKPOINT_DISABLE: '1', TF_CLI_ARGS: undefined, TF_CLI_ARGS_version: undefined };
  try {
    const asked = { command: path, args: ['version', '-json'], cwd: root, env: quiet, signal };
    const { code, stdout, stderr } = await runCommand(asked);
    if (code !== 0) return { reason: `exits with ${code}: ${stderr.trim().split('\n').at(0) ?? ''}` };
    return { path, product: /tofu[^/\\]*$/.test(path) ? 'opentofu' : 'terraform', ...parseVersion(stdout) };
  } catch (error) {
    signal.throwIfAborted();
    return { reason: reasonOf(error) };
  }
}
