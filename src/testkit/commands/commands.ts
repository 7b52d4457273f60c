import * as run from '../../terraform';
import { initWithPluginCache } from '../plugin-cache';
import { inTest } from './in-test';

export const init = inTest((options: run.InitOptions) => initWithPluginCache(options));
export const get = inTest(run.get);
export const validate = inTest(run.validate);
export const fmt = inTest(run.fmt);
export const plan = inTest(run.plan);
export const apply = inTest(run.apply);
export const refresh = inTest(run.refresh);
export const destroy = inTest(run.destroy);
export const importResource = inTest(run.importResource);
export const forceUnlock = inTest(run.forceUnlock);
export const graph = inTest(run.graph);
export const providersSchema = inTest(run.providersSchema);
export { version } from '../../terraform';
