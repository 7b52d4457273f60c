import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import type { Encryption } from '../encryption';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';

/** A snapshot of an RDS instance. */
export interface RdsSnapshot {
  readonly kind: 'RDS snapshot';
  readonly id: string;
  /** The instance it was taken of. */
  readonly instanceId: string;
  /** `manual` (as final ones are) or `automated`. */
  readonly type: string;
  readonly status: string;
  readonly encryption: Encryption | undefined;
  readonly tags: Tags;
}

export function snapshotsOf(aws: Connection, instanceId: string): Promise<readonly RdsSnapshot[]> {
  return aws.read({ kind: 'snapshots of RDS instance', id: instanceId }, async () => {
    const { RDSClient, paginateDescribeDBSnapshots } = await load('@aws-sdk/client-rds', () => import('@aws-sdk/client-rds'));
    const client = aws.client(RDSClient);
    const found = await allPages(
      paginateDescribeDBSnapshots({ client }, { DBInstanceIdentifier: instanceId }),
      (page) => page.DBSnapshots,
    );
    return found.map((it): RdsSnapshot => ({
      kind: 'RDS snapshot',
      id: told(it, 'DBSnapshotIdentifier'),
      instanceId: told(it, 'DBInstanceIdentifier'),
      type: it.SnapshotType ?? 'unknown',
      status: it.Status ?? 'unknown',
      encryption: it.Encrypted === true ? { key: it.KmsKeyId } : undefined,
      tags: tagsOf(it.TagList),
    }));
  });
}
