export { applied, type AppliedRoot } from './applied';
export { CleanupFailed } from './cleanup';
export { equalPlans, type EqualPlansOptions, type PlanComparison } from './equal-plans';
export { applyIdempotently, driftingIn, NotIdempotent } from './idempotence';
export type { AppliedOptions, RootOptions } from './options';
export { planned } from './planned';
export { type Files, inScratch, type Local, type Scratch, type ScratchOptions } from './scratch';
