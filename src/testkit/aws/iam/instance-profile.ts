import { told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';

/** What gives an EC2 instance its role. */
export interface InstanceProfile {
  readonly kind: 'instance profile';
  readonly name: string;
  readonly arn: string;
  readonly path: string;
  /** None or one. */
  readonly roleNames: readonly string[];
  readonly tags: Tags;
}

const kind = 'instance profile';

export function instanceProfile(aws: Connection, name: string): Promise<InstanceProfile> {
  return aws.read({ kind, id: name, absent: ['NoSuchEntityException', 'NoSuchEntity'] }, async () => {
    const { IAMClient, GetInstanceProfileCommand } = await load('@aws-sdk/client-iam', () => import('@aws-sdk/client-iam'));
    const asked = new GetInstanceProfileCommand({ InstanceProfileName: name });
    const { InstanceProfile: found } = await aws.client(IAMClient).send(asked);
    if (found === undefined) return undefined;
    return {
      kind,
      name: told(found, 'InstanceProfileName'),
      arn: told(found, 'Arn'),
      path: told(found, 'Path'),
      roleNames: (found.Roles ?? []).map((it) => told(it, 'RoleName')),
      tags: tagsOf(found.Tags),
    };
  });
}
