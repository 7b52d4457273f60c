import { told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type PolicyDocument, policyDocument } from '../policy-document';

/** A managed policy, as its default version says. */
export interface Policy {
  readonly kind: 'IAM policy';
  readonly name: string;
  readonly arn: string;
  readonly version: string;
  readonly document: PolicyDocument;
}

const kind = 'IAM policy';

export function policy(aws: Connection, arn: string): Promise<Policy> {
  return aws.read({ kind, id: arn, absent: ['NoSuchEntityException', 'NoSuchEntity'] }, async () => {
    const { IAMClient, GetPolicyCommand, GetPolicyVersionCommand } = await load(
      '@aws-sdk/client-iam',
      () => import('@aws-sdk/client-iam'),
    );
    const client = aws.client(IAMClient);
    const { Policy: found } = await client.send(new GetPolicyCommand({ PolicyArn: arn }));
    if (found === undefined) return undefined;
    const version = told(found, 'DefaultVersionId');
    const { PolicyVersion } = await client.send(new GetPolicyVersionCommand({ PolicyArn: arn, VersionId: version }));
    if (PolicyVersion === undefined) return undefined;
    const document = policyDocument(told(PolicyVersion, 'Document'));
    return { kind, name: told(found, 'PolicyName'), arn: told(found, 'Arn'), version, document };
  });
}
