import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../core/errors';
import { runOrExplain } from '../child-process';
import type { SetupContext } from '../context';
import type { TerraformBinary } from '../terraform/version';
import { holdsProvider, registryHost, unpackedPath, type Package } from './package';
import { stageMirror } from './staging';

export interface Installation {
  readonly terraform: TerraformBinary;
  readonly wanted: Package;
  /** CLI configuration to use instead of the user's. */
  readonly cliConfig?: string;
}

/** Lets Terraform itself fetch, verify and unpack a provider; its plugin cache has the layout of a mirror. Returns the mirror. */
export function installProvider({ terraform, wanted, cliConfig }: Installation, context: SetupContext): Promise<string> {
  const { name, version } = wanted;
  return stageMirror(name, context, async (mirror, scratch) => {
    const configuration = { terraform: { required_providers: { [name]: { source: `hashicorp/${name}`, version } } } };
    writeFileSync(join(scratch, 'main.tf.json'), JSON.stringify(configuration));
    const own = join(scratch, 'terraformrc');
    if (cliConfig !== undefined) writeFileSync(own, cliConfig);
    const env = {
      ...context.env,
      ...(cliConfig === undefined ? {} : { TF_CLI_CONFIG_FILE: own }),
      TF_PLUGIN_CACHE_DIR: mirror,
      CHECKPOINT_DISABLE: '1',
      TF_CLI_ARGS: undefined, TF_CLI_ARGS_init: undefined, TF_DATA_DIR: undefined, TF_WORKSPACE: undefined,
    };
    const args = ['init', '-input=false', '-no-color', '-backend=false'];
    await runOrExplain(
      { command: terraform.path, args, cwd: scratch, env, signal: context.signal },
      `the installation of the ${name} provider ${version}`,
      'see the message of Terraform above',
    );
    if (!holdsProvider(unpackedPath(mirror, registryHost[terraform.product], wanted), name)) {
      throw new UserError(`Terraform installed the ${name} provider ${version} from a place of its own: dev_overrides?`);
    }
  });
}
