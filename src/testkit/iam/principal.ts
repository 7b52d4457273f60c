import type { PolicyStatement } from '../aws/policy-document';
import type { Concern } from './concern';

/** Somebody that a policy names. */
export interface Principal {
  /** As IAM spells it; `*` where a policy names everybody without saying of which kind. */
  readonly kind: 'AWS' | 'Service' | 'Federated' | 'CanonicalUser' | '*';
  /** ARN, account, host name of a service, provider, or `*`. */
  readonly id: string;
}

/** Whom a statement names. */
export function principalsOf({ Principal: named }: PolicyStatement): readonly Principal[] {
  if (named === undefined) return [];
  if (typeof named === 'string') return [{ kind: '*', id: named }];
  return Object.entries(named).flatMap(([kind, ids]) => {
    if (!isKind(kind)) throw new Error(`a policy names a principal of the kind ${kind}, which IAM does not have`);
    return [ids].flat().map((id) => ({ kind, id }));
  });
}

/** Whether a statement is for somebody: an ARN, an account, a service or a provider. A policy of a role or user names nobody. */
export function namesPrincipal(statement: PolicyStatement, asked: string | undefined): Concern {
  if (statement.Principal === undefined && statement.NotPrincipal === undefined) return 'yes';
  if (asked === undefined) {
    throw new Error(
      'this policy says for whom its statements are: ask for somebody, for example allows(action, resource, roleArn)',
    );
  }
  if (statement.NotPrincipal !== undefined) return 'maybe';
  const named = principalsOf(statement).map((it) => it.id);
  if (named.includes('*') || named.includes(asked)) return 'yes';
  // An account hands on to the policies of its own users and roles.
  const account = /^arn:[\w-]+:(?:iam|sts)::(\d{12}):/.exec(asked)?.[1];
  const wholeAccount = account !== undefined && named.some((it) => it === account || it.endsWith(`:iam::${account}:root`));
  return wholeAccount ? 'maybe' : 'no';
}

function isKind(kind: string): kind is Principal['kind'] {
  return ['AWS', 'Service', 'Federated', 'CanonicalUser', '*'].includes(kind);
}
