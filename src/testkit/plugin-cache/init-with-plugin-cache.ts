import { join } from 'node:path';
import { init, type InitOptions, type Run } from '../../terraform';
import { childEnvironment } from '../../terraform/child-environment';
import { dataDir } from '../../terraform/private-files';
import { cacheFolder } from './cache-folder';
import { CacheView } from './cache-view';

export interface PluginCacheOptions {
  /** Where providers are kept if the user's settings name no plugin cache; `.groundplan/plugin-cache` in the working directory by default. */
  readonly folder?: string | undefined;
}

/**
 * `init` with a plugin cache that many may use at once. Terraform's own (`plugin_cache_dir`) is not safe for that: an `init` that
 * finds a package half written by another one ends well, and the next command refuses the provider because of its checksum.
 *
 * Here each `init` has a view of the cache, and what it downloads is moved into the cache when it is whole. A cache that the user
 * has set (TF_PLUGIN_CACHE_DIR, or `plugin_cache_dir` in the CLI configuration) is the one that is used. Providers are taken from
 * it also for a root without a lock file of its own; the one that `init` writes then knows this platform only.
 */
export async function initWithPluginCache(options: InitOptions, { folder }: PluginCacheOptions = {}): Promise<Run> {
  const env = childEnvironment(options.env, undefined);
  await using view = await CacheView.of(cacheFolder(env, folder));
  const cached = {
    TF_PLUGIN_CACHE_DIR: view.folder,
    TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: env['TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE'] ?? '1',
  };
  const run = await init({ ...options, env: { ...options.env, ...cached } });
  await view.settle(join(dataDir(options.dir, env), 'providers'));
  return run;
}
