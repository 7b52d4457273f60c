import { isConfiguration, terraformConfiguration, TerraformConfiguration } from '../../plan/configuration';
import { isPlan, terraformPlan, TerraformPlan } from '../../plan/plan';
import { isState, isStateFile, terraformState, TerraformState } from '../../plan/state';
import { type Kind, WrongUse } from './wrong-use';
import { jsonIn } from '../../terraform/json-in';

/** What a matcher looks at. */
export type Subject =
  | { readonly kind: 'plan'; readonly of: TerraformPlan }
  | { readonly kind: 'state'; readonly of: TerraformState }
  | { readonly kind: 'configuration'; readonly of: TerraformConfiguration };

/** Takes what was given to `expect` for a plan, a state or a configuration, or refuses it. */
export function subjectOf(
  received: unknown,
  matcher: string,
  kinds: readonly Kind[] = ['plan', 'state', 'configuration'],
): Subject {
  const subject = recognized(received);
  if (subject === undefined) throw new WrongUse(matcher, kinds, described(received));
  if (!kinds.includes(subject.kind)) throw new WrongUse(matcher, kinds, `a ${subject.kind}`);
  return subject;
}

/** Takes what was given to `expect` for a plan, or refuses it. */
export function planIn(received: unknown, matcher: string): TerraformPlan {
  const { of } = subjectOf(received, matcher, ['plan']);
  if (of instanceof TerraformPlan) return of;
  throw new WrongUse(matcher, ['plan'], 'something else');
}

function recognized(received: unknown): Subject | undefined {
  if (received instanceof TerraformPlan) return { kind: 'plan', of: received };
  if (received instanceof TerraformState) return { kind: 'state', of: received };
  if (received instanceof TerraformConfiguration) return { kind: 'configuration', of: received };
  const json = typeof received === 'string' ? jsonIn(received) : received;
  if (isPlan(json)) return { kind: 'plan', of: terraformPlan(asObject(json)) };
  if (isState(json)) return { kind: 'state', of: terraformState(asObject(json)) };
  if (isConfiguration(json) || (Array.isArray(json) && json.length > 0 && json.every(isFileContent))) {
    return { kind: 'configuration', of: terraformConfiguration(asObject(json)) };
  }
  return undefined;
}

function isFileContent(file: unknown): boolean {
  return isConfiguration(typeof file === 'string' ? jsonIn(file) : file);
}

function asObject(json: unknown): object {
  return typeof json === 'object' && json !== null ? json : {};
}

function described(received: unknown): string {
  if (received === null || received === undefined) return String(received);
  if (typeof received === 'string') return `a text of ${String(received.length)} characters that is none of them`;
  if (isStateFile(received)) return 'the content of a state file: give it what `terraform show -json` prints';
  if (received instanceof Promise) return 'a promise: await it first';
  if (typeof received !== 'object') return `a ${typeof received}`;
  if ('plan' in received && typeof received.plan === 'function')
    return 'a root: give it `await root.plan()` or `await root.state()`';
  return `an object with ${Object.keys(received).slice(0, 5).join(', ') || 'nothing in it'}`;
}
