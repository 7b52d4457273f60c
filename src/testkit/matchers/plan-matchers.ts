import { toCreate, toDestroy, toUpdate } from './to-act';
import { toBeEmptyPlan } from './to-be-empty-plan';
import { toDestroyNothing } from './to-destroy-nothing';
import { toHaveOutput } from './to-have-output';
import { toHaveResource } from './to-have-resource';
import { toOnlyChange } from './to-only-change';
import { toReplace } from './to-replace';

/** The matchers for plans, states and configuration, for `expect.extend`. */
export const planMatchers = {
  toBeEmptyPlan,
  toCreate,
  toDestroy,
  toDestroyNothing,
  toHaveOutput,
  toHaveResource,
  toOnlyChange,
  toReplace,
  toUpdate,
};
