import { mecoveEcs } from '../../../environments/mecove-ecs';
import { mecoveMvp } from '../../../environments/mecove-mvp';
import { ecsEnvironment } from '../../../src/systems/mecove/ecs/environment';
import { hostEnvironment } from '../../../src/systems/mecove/host/environment';

/** The two environments that the page about meCove shows. */
export const shapes = { host: hostEnvironment.parse(mecoveMvp.values), ecs: ecsEnvironment.parse(mecoveEcs.values) };
