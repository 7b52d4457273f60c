import type { DBInstance } from '@aws-sdk/client-rds';
import { told } from '../answer';
import type { Connection } from '../connection';
import type { Encryption } from '../encryption';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';

/** An RDS instance. */
export interface RdsInstance {
  readonly kind: 'RDS instance';
  readonly id: string;
  readonly arn: string;
  /** `creating`, `available`, `modifying`, `deleting`… */
  readonly status: string;
  readonly engine: string;
  readonly engineVersion: string;
  /** Such as `db.t4g.small`. */
  readonly type: string;
  /** Host name; undefined while it is made. */
  readonly address: string | undefined;
  readonly port: number | undefined;
  readonly databaseName: string | undefined;
  readonly username: string | undefined;
  /** The secret in which RDS keeps the master password. */
  readonly masterSecretArn: string | undefined;
  /** GiB. */
  readonly storage: number;
  /** GiB up to which storage grows by itself; undefined: it does not. */
  readonly maxStorage: number | undefined;
  readonly storageType: string | undefined;
  readonly encryption: Encryption | undefined;
  readonly multiAz: boolean;
  readonly publiclyAccessible: boolean;
  readonly vpcId: string | undefined;
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly parameterGroups: readonly string[];
  /** Days; 0: no automatic backups. */
  readonly backupRetention: number;
  /** UTC: `19:00-20:00`. */
  readonly backupWindow: string | undefined;
  /** UTC: `sun:20:30-sun:21:30`. */
  readonly maintenanceWindow: string | undefined;
  readonly deletionProtection: boolean;
  readonly minorUpgrades: boolean;
  readonly copiesTagsToSnapshots: boolean;
  readonly iamAuthentication: boolean;
  readonly performanceInsights: boolean;
  /** Seconds between two measurements of enhanced monitoring; 0: off. */
  readonly monitoringInterval: number;
  readonly monitoringRoleArn: string | undefined;
  /** Logs that go to CloudWatch. */
  readonly logExports: readonly string[];
  readonly tags: Tags;
}

const kind = 'RDS instance';

export function rdsInstance(aws: Connection, id: string): Promise<RdsInstance> {
  return aws.read({ kind, id, absent: ['DBInstanceNotFound', 'DBInstanceNotFoundFault'] }, async () => {
    const { RDSClient, DescribeDBInstancesCommand } = await load('@aws-sdk/client-rds', () => import('@aws-sdk/client-rds'));
    const asked = new DescribeDBInstancesCommand({ DBInstanceIdentifier: id });
    const found = (await aws.client(RDSClient).send(asked)).DBInstances?.[0];
    return found === undefined ? undefined : instanceOf(found);
  });
}

function instanceOf(it: DBInstance): RdsInstance {
  return {
    kind,
    id: told(it, 'DBInstanceIdentifier'),
    arn: told(it, 'DBInstanceArn'),
    status: it.DBInstanceStatus ?? 'unknown',
    engine: told(it, 'Engine'),
    engineVersion: told(it, 'EngineVersion'),
    type: told(it, 'DBInstanceClass'),
    address: it.Endpoint?.Address,
    port: it.Endpoint?.Port,
    databaseName: it.DBName,
    username: it.MasterUsername,
    masterSecretArn: it.MasterUserSecret?.SecretArn,
    storage: it.AllocatedStorage ?? 0,
    maxStorage: it.MaxAllocatedStorage,
    storageType: it.StorageType,
    encryption: it.StorageEncrypted === true ? { key: it.KmsKeyId } : undefined,
    ...networkOf(it),
    ...upkeepOf(it),
    tags: tagsOf(it.TagList),
  };
}

function networkOf(it: DBInstance) {
  return {
    multiAz: it.MultiAZ === true,
    publiclyAccessible: it.PubliclyAccessible === true,
    vpcId: it.DBSubnetGroup?.VpcId,
    subnetIds: (it.DBSubnetGroup?.Subnets ?? []).flatMap((one) => one.SubnetIdentifier ?? []),
    securityGroupIds: (it.VpcSecurityGroups ?? []).flatMap((one) => one.VpcSecurityGroupId ?? []),
    parameterGroups: (it.DBParameterGroups ?? []).flatMap((one) => one.DBParameterGroupName ?? []),
  };
}

function upkeepOf(it: DBInstance) {
  return {
    backupRetention: it.BackupRetentionPeriod ?? 0,
    backupWindow: it.PreferredBackupWindow,
    maintenanceWindow: it.PreferredMaintenanceWindow,
    deletionProtection: it.DeletionProtection === true,
    minorUpgrades: it.AutoMinorVersionUpgrade === true,
    copiesTagsToSnapshots: it.CopyTagsToSnapshot === true,
    iamAuthentication: it.IAMDatabaseAuthenticationEnabled === true,
    performanceInsights: it.PerformanceInsightsEnabled === true,
    monitoringInterval: it.MonitoringInterval ?? 0,
    monitoringRoleArn: it.MonitoringRoleArn,
    logExports: it.EnabledCloudwatchLogsExports ?? [],
  };
}
