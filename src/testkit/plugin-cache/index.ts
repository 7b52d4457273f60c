export { cliConfiguration } from './cli-configuration';
export { initWithPluginCache, type PluginCacheOptions } from './init-with-plugin-cache';
export { variable } from './variable';
