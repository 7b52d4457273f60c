import type { PolicyStatement } from '../aws/policy-document';
import type { Concern } from './concern';

/**
 * `allowed`: a statement allows it without a condition, and none denies it. `refused`: none allows it, or one denies it without a
 * condition. `depends`: on a condition, a policy variable, or on which part of what was asked is meant.
 */
export type Verdict = 'allowed' | 'depends' | 'refused';

export interface Judged {
  readonly verdict: Verdict;
  /** The statements that are about it, with their conditions. */
  readonly statements: readonly PolicyStatement[];
}

/** What statements say together, by how far each is about what is asked. */
export function judge(all: readonly PolicyStatement[], concerns: (statement: PolicyStatement) => Concern): Judged {
  const about = all.map((statement) => ({ statement, how: concerns(statement) })).filter((it) => it.how !== 'no');
  const allow = about.filter((it) => it.statement.Effect === 'Allow');
  const deny = about.filter((it) => it.statement.Effect === 'Deny');
  const refused = allow.length === 0 || deny.some((it) => it.how === 'yes');
  const allowed = allow.some((it) => it.how === 'yes') && deny.length === 0;
  return { verdict: refused ? 'refused' : allowed ? 'allowed' : 'depends', statements: about.map((it) => it.statement) };
}
