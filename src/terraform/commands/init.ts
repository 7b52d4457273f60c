import { resolve } from 'node:path';
import { each, lockArguments } from '../planning-arguments';
import type { InitOptions } from '../options';
import type { Run } from '../result';
import { runTerraform } from '../run';

/** Prepares a root: backend, modules, providers. */
export async function init(options: InitOptions): Promise<Run> {
  const { backend, backendConfig, backendConfigFiles, pluginDir, reconfigure, migrateState, upgrade } = options;
  // With a workspace that is not made yet init fails, so it is selected afterwards.
  const env = { ...options.env, TF_WORKSPACE: undefined };
  const { run } = await runTerraform(
    {
      name: 'init',
      args: async (files) => [
        '-json',
        '-input=false',
        '-no-color',
        ...lockArguments(options),
        ...(backend === false ? ['-backend=false'] : []),
        ...(reconfigure === true ? ['-reconfigure'] : []),
        // -migrate-state would ask and is refused together with -json; -force-copy is the same without the question.
        ...(migrateState === true ? ['-force-copy'] : []),
        ...(upgrade === true ? ['-upgrade'] : []),
        ...(pluginDir === undefined ? [] : [`-plugin-dir=${resolve(options.dir, pluginDir)}`]),
        ...each('-backend-config', backendConfigFiles),
        ...(backendConfig === undefined
          ? []
          : [`-backend-config=${await files.json('backend.json', backendConfig, 'backendConfig')}`]),
      ],
      prints: 'events',
    },
    { ...options, env, workspace: undefined },
  );
  return run;
}
