import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type PolicyDocument, policyDocument } from '../policy-document';
import { type Tags, tagsOf } from '../tags';

/** A role with what it may do. */
export interface Role {
  readonly kind: 'IAM role';
  readonly name: string;
  readonly arn: string;
  /** `AROA…` */
  readonly id: string;
  readonly path: string;
  readonly description: string;
  /** Seconds that a session may last. */
  readonly maxSession: number | undefined;
  /** Who may take it. */
  readonly trustPolicy: PolicyDocument;
  /** Managed policies; `iam.policy(arn)` gives what is in them. */
  readonly attachedPolicies: readonly { readonly name: string; readonly arn: string }[];
  /** Its own policies by name. */
  readonly inlinePolicies: Readonly<Record<string, PolicyDocument>>;
  readonly permissionsBoundaryArn: string | undefined;
  readonly tags: Tags;
}

const kind = 'IAM role';

export function role(aws: Connection, name: string): Promise<Role> {
  return aws.read({ kind, id: name, absent: ['NoSuchEntityException', 'NoSuchEntity'] }, async () => {
    const iam = await load('@aws-sdk/client-iam', () => import('@aws-sdk/client-iam'));
    const client = aws.client(iam.IAMClient);
    const of = { RoleName: name };
    const { Role: found } = await client.send(new iam.GetRoleCommand(of));
    if (found === undefined) return undefined;
    const [attached, inline] = await Promise.all([
      allPages(iam.paginateListAttachedRolePolicies({ client }, of), (page) => page.AttachedPolicies),
      allPages(iam.paginateListRolePolicies({ client }, of), (page) => page.PolicyNames),
    ]);
    const documents = await Promise.all(
      inline.map(async (PolicyName) => {
        const answer = await client.send(new iam.GetRolePolicyCommand({ ...of, PolicyName }));
        return [PolicyName, policyDocument(told(answer, 'PolicyDocument'))] as const;
      }),
    );
    return {
      kind,
      name: told(found, 'RoleName'),
      arn: told(found, 'Arn'),
      id: told(found, 'RoleId'),
      path: told(found, 'Path'),
      description: found.Description ?? '',
      maxSession: found.MaxSessionDuration,
      trustPolicy: policyDocument(told(found, 'AssumeRolePolicyDocument')),
      attachedPolicies: attached.map((it) => ({ name: told(it, 'PolicyName'), arn: told(it, 'PolicyArn') })),
      inlinePolicies: Object.fromEntries(documents),
      permissionsBoundaryArn: found.PermissionsBoundary?.PermissionsBoundaryArn,
      tags: tagsOf(found.Tags),
    };
  });
}
