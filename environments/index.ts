import type { Environments } from '../src/core/environment/system';
import { mecoveBootstrap } from './mecove-bootstrap';
import { mecoveEcs } from './mecove-ecs';
import { mecoveMvp } from './mecove-mvp';

/** All environments by the name of their file. */
export const environments: Environments = {
  'mecove-bootstrap': mecoveBootstrap,
  'mecove-ecs': mecoveEcs,
  'mecove-mvp': mecoveMvp,
};
