export { WarmProviderEnded } from './errors';
export { warm, type Warm } from './warm';
