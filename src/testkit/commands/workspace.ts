import * as run from '../../terraform';
import { inTest } from './in-test';

export const list = inTest(run.workspaceList);
export const show = inTest(run.workspaceShow);
export const select = inTest(run.workspaceSelect);
export const selectOrCreate = inTest(run.workspaceSelectOrCreate);

const create = inTest(run.workspaceNew);
const remove = inTest(run.workspaceDelete);
export { create as new, remove as delete };
