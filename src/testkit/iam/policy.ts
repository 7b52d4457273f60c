import { type PolicyDocument, policyDocument, type PolicyStatement } from '../aws/policy-document';
import { concern } from './statement';
import { judge, type Judged } from './verdict';

/** A policy as data. */
export interface ReadPolicy {
  readonly statements: readonly PolicyStatement[];
  /** What it says of an action, read as text: nothing is asked of AWS or the emulator. */
  read(action: string, resource: string, principal?: string): Judged;
  /** Whether the verdict is `allowed`. */
  allows(action: string, resource: string, principal?: string): boolean;
  /** Whether the verdict is `refused`. Where it depends, neither holds. */
  refuses(action: string, resource: string, principal?: string): boolean;
}

/**
 * Reads a policy of a role, user or resource as data:
 *
 *     const host = policy(root.outputs.policy);
 *     expect(host.allows('secretsmanager:GetSecretValue', secretArn)).toBe(true);
 *     expect(host.refuses('s3:*', 'arn:aws:s3:::logs/*')).toBe(true);
 *
 * This is what is written, not what AWS would answer: other policies, boundaries and service control policies count there too.
 *
 * @param document JSON (URL-encoded, as IAM answers it, or not), or what it says as an object
 */
export function policy(document: string | object): ReadPolicy {
  const { Statement: statements } = documentOf(document);
  const read = (action: string, resource: string, principal?: string): Judged =>
    judge(statements, (it) => concern(it, { action, resource, principal }));
  return {
    statements,
    read,
    allows: (...asked) => read(...asked).verdict === 'allowed',
    refuses: (...asked) => read(...asked).verdict === 'refused',
  };
}

/** The statements of a document, in IAM's spelling. */
export function documentOf(document: string | object): PolicyDocument {
  return policyDocument(typeof document === 'string' ? document : JSON.stringify(document));
}
