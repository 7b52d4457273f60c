import type { ReplaceExpectation } from './to-replace';
import type { ResourceSelector } from './to-have-resource';

/** What `expect` gains. `R` is what a matcher gives back: nothing, or a promise after `.resolves`. */
export interface PlanMatchers<R> {
  /**
   * There is (in a plan: will be after the apply) such a resource, with such attributes. For a plan, a state, or configuration in
   * JSON.
   */
  toHaveResource(wanted: string | ResourceSelector, attributes?: Readonly<Record<string, unknown>>): R;
  /**
   * There is (in a plan: will be) such an output, with just this value if one is given. For a plan, a state, or configuration in
   * JSON.
   */
  toHaveOutput(name: string, value?: unknown): R;
  /** There is nothing to apply: no change of a resource or output, no move, no import. Drift alone is nothing. */
  toBeEmptyPlan(): R;
  /** Just these resources change: addresses, modules, with `*` for any text, or regular expressions. Outputs may change, too. */
  toOnlyChange(patterns: readonly (string | RegExp)[]): R;
  /** The resource is made anew, because of an attribute (`tags["x"]`) or a reason (`tainted`, `-replace`) if told. */
  toReplace(address: string, expected?: ReplaceExpectation): R;
  /** No resource is destroyed, neither for good nor to be made anew. */
  toDestroyNothing(): R;
  /** The resource is made, and not there before. */
  toCreate(address: string): R;
  /** The resource is changed in place. */
  toUpdate(address: string): R;
  /** The resource is destroyed for good. */
  toDestroy(address: string): R;
}
