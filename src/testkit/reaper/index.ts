export { reap, type Reaped, type StillThere } from './reap';
export type { ReapOptions } from './reap-entry';
