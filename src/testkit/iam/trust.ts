import type { PolicyStatement } from '../aws/policy-document';
import type { Concern } from './concern';
import { documentOf } from './policy';
import { type Principal, principalsOf } from './principal';
import { concern, listed } from './statement';
import { judge, type Verdict } from './verdict';

/** Somebody who may, or may not, assume a role. */
export interface Trusted extends Principal {
  readonly effect: 'Allow' | 'Deny';
  /** Such as `sts:AssumeRole`, `sts:AssumeRoleWithWebIdentity`. */
  readonly actions: readonly string[];
  /** By operator and key, as IAM spells them, values always as a list: `{ StringLike: { 'host:sub': ['repo:org/name:*'] } }`. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A trust policy as data. */
export interface Trust {
  readonly statements: readonly PolicyStatement[];
  /** One entry for each principal of each statement. */
  readonly trusted: readonly Trusted[];
  /** What it says of somebody: an ARN, a service (`ec2.amazonaws.com`) or the ARN of an identity provider. */
  of(principal: string): { readonly verdict: Verdict; readonly trusted: readonly Trusted[] };
}

/**
 * Reads who may assume a role, as data:
 *
 *     expect(trust(role.trustPolicy).of('ec2.amazonaws.com').verdict).toBe('allowed');
 *     expect(trust(deployRole).trusted).toEqual([expect.objectContaining({ conditions: { … } })]);
 *
 * Whether AWS takes a token for what the conditions say is not proved by it.
 */
export function trust(document: string | object): Trust {
  const { Statement: statements } = documentOf(document);
  return {
    statements,
    trusted: statements.flatMap(trustedBy),
    of(principal) {
      const { verdict, statements: about } = judge(statements, (it) => assuming(it, principal));
      return { verdict, trusted: about.flatMap(trustedBy) };
    },
  };
}

const WAYS = ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithSAML'];

/** How far a statement is about somebody's assuming the role in any way. */
function assuming(statement: PolicyStatement, principal: string): Concern {
  const ways = WAYS.map((action) => concern(statement, { action, resource: '*', principal }));
  return ways.includes('yes') ? 'yes' : ways.includes('maybe') ? 'maybe' : 'no';
}

function trustedBy(statement: PolicyStatement): readonly Trusted[] {
  const { Effect: effect, Action, NotAction, Condition = {} } = statement;
  const actions = NotAction === undefined ? listed(Action) : listed(NotAction).map((it) => `not ${it}`);
  const conditions = Object.fromEntries(Object.entries(Condition).map(([operator, keys]) =>
    [operator, Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, listed(values).map(String)]))]));
  return principalsOf(statement).map((it) => ({ ...it, effect, actions, conditions }));
}
