import type { WrongSystem } from '../../../requirements/wrong';
import { wrongData } from './data';
import { wrongEdges } from './edge';
import { wrongNetworks } from './network';
import { wrongOperations } from './operations';
import { wrongServices } from './services';

/** Systems that differ from the requirement in one thing, and the sentences that say so. */
export const wrongSystems: readonly WrongSystem[] = [
  ...wrongEdges,
  ...wrongServices,
  ...wrongNetworks,
  ...wrongData,
  ...wrongOperations,
];
