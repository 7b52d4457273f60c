export { LedgerUnreadable } from './entries';
export { type Leftover, leftovers, reapCommand } from './leftovers';
