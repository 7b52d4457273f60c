import type { Environments } from '../src/core/environment/system';
import { mecoveBootstrap } from './mecove-bootstrap';
import { mecoveMvp } from './mecove-mvp';

/** All environments by the name of their file. */
export const environments: Environments = {
  'mecove-bootstrap': mecoveBootstrap,
  'mecove-mvp': mecoveMvp,
};
