import { PlannedOutput } from '../../plan/planned-output';
import { PlannedResource } from '../../plan/planned-resource';
import { TerraformPlan } from '../../plan/plan';
import { TerraformState } from '../../plan/state';
import { StateOutput } from '../../plan/state-output';
import { StateResource } from '../../plan/state-resource';

const kinds = [TerraformPlan, PlannedResource, PlannedOutput, TerraformState, StateResource, StateOutput];

export type EqualityTester = (this: { equals(a: unknown, b: unknown): boolean }, a: unknown, b: unknown) => boolean | undefined;

/**
 * For `expect.addEqualityTesters`: plans, states and their parts are equal when all that they hold is. Jest itself sees only what
 * is not sensitive of them.
 */
export const sameJson: EqualityTester = function (a, b) {
  const kind = kinds.find((it) => a instanceof it);
  return kind === undefined || !(b instanceof kind) ? undefined : this.equals(held(a), held(b));
};

function held(it: unknown): unknown {
  if (it instanceof StateOutput) return [it.name, it.value, it.sensitive];
  return typeof it === 'object' && it !== null && 'json' in it ? it.json : it;
}
