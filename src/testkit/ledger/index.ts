export { LedgerUnreadable } from './entries';
export { type Leftover, leftovers, reapCommand } from './leftovers';
export { reap, type Reaped, type StillThere } from './reap';
export type { ReapOptions } from './reap-entry';
