export { planMatchers } from './plan-matchers';
export type { PlanMatchers } from './declarations';
export type { ResourceSelector } from './to-have-resource';
export type { ReplaceExpectation } from './to-replace';
export { WrongUse } from './wrong-use';
