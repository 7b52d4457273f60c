import type { PolicyStatement } from '../aws/policy-document';
import type { Concern } from './concern';
import { namesPrincipal } from './principal';
import { covers, meets } from './wildcard';

/** What is asked of a policy. */
export interface Question {
  readonly action: string;
  readonly resource: string;
  /** For whom, where the policy is one of a resource or of trust. */
  readonly principal?: string | undefined;
}

/** How far a statement is about an action on a resource, for somebody. */
export function concern(statement: PolicyStatement, { action, resource, principal }: Question): Concern {
  const parts = [
    about(statement.Action, statement.NotAction, action, (it) => it.toLowerCase()),
    statement.Resource === undefined && statement.NotResource === undefined
      ? 'yes'
      : about(statement.Resource, statement.NotResource, resource),
    namesPrincipal(statement, principal),
  ] as const;
  if (parts.includes('no')) return 'no';
  return parts.includes('maybe') || statement.Condition !== undefined ? 'maybe' : 'yes';
}

type Texts = string | readonly string[] | undefined;

function about(named: Texts, excepted: Texts, asked: string, folded = (it: string): string => it): Concern {
  const patterns = listed(named ?? excepted).map(folded);
  const wholly = patterns.some((it) => !isVariable(it) && covers(it, folded(asked)));
  const partly = wholly || patterns.some((it) => meets(withoutVariables(it), folded(asked)));
  if (named !== undefined) return wholly ? 'yes' : partly ? 'maybe' : 'no';
  return wholly ? 'no' : partly ? 'maybe' : 'yes';
}

/** IAM takes a single one without brackets. */
export function listed<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

const VARIABLE = /\$\{[^}]*\}/g;

/** `${aws:username}` stands for what only AWS knows. */
function isVariable(pattern: string): boolean {
  return pattern.includes('${');
}

function withoutVariables(pattern: string): string {
  return pattern.replace(VARIABLE, '*');
}
