import { join, resolve } from 'node:path';
import { cliConfiguration } from './cli-configuration';
import { variable } from './variable';

/** Where providers are kept for all roots: where the user's settings say, else in the given folder. */
export function cacheFolder(env: NodeJS.ProcessEnv, otherwise = join('.groundplan', 'plugin-cache')): string {
  return resolve(variable(env, 'TF_PLUGIN_CACHE_DIR') ?? configured(env) ?? otherwise);
}

function configured(env: NodeJS.ProcessEnv): string | undefined {
  const written = /^[ \t]*"?plugin_cache_dir"?\s*[=:]\s*("(?:[^"\\]|\\.)*")/m.exec(cliConfiguration(env))?.[1];
  if (written === undefined) return undefined;
  const path = String(JSON.parse(written));
  return path.replace(/\$\{?(\w+)\}?/g, (_, name: string) => env[name] ?? '');
}
