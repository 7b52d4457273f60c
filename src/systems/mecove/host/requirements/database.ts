import { named, type Requirement } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';
import { type Aws, inSection, together } from './aws';
import { databaseInstance, masterSecret } from './database-instance';
import { securityGroups, subnets } from './vpc';

const says = inSection('Database — RDS PostgreSQL');
const address = 'module.database.aws_db_instance.this';
const resources = [address];

export const database = ({ name, network: { publicSubnets }, database: db }: HostEnvironment): Requirement<Aws>[] => {
  const of = databaseInstance;
  return [
    says({
      statement: `Engine: PostgreSQL ${db.engineVersion}`, resources,
      of, expected: ['postgres', db.engineVersion], found: (it) => [it.Engine, it.EngineVersion?.split('.')[0]],
    }),
    says({
      statement: `Instance class: ${db.instanceClass}`, resources,
      of, expected: db.instanceClass, found: (it) => it.DBInstanceClass,
    }),
    says({
      statement: `Storage: ${db.allocatedStorage} GB gp3 (encrypted)`, resources,
      of, expected: [db.allocatedStorage, 'gp3', true], found: (it) => [it.AllocatedStorage, it.StorageType, it.StorageEncrypted],
    }),
    says({ statement: `Database name: ${db.name}`, resources, of, expected: db.name, found: (it) => it.DBName }),
    says({ statement: `Master user: ${db.username}`, resources, of, expected: db.username, found: (it) => it.MasterUsername }),
    says({
      statement: 'Master password: AWS Secrets Manager (auto)', resources, of: together({ databaseInstance, masterSecret }), expected: ['active', 'rds'],
      found: (it) => [it.databaseInstance.MasterUserSecret?.SecretStatus, it.masterSecret.OwningService],
    }),
    says({
      statement: `Master password: replaced every ${db.passwordRotationDays} days`, resources: [address, 'module.database.aws_secretsmanager_secret_rotation.this[0]'],
      of: masterSecret, expected: [true, db.passwordRotationDays], found: (it) => [it.RotationEnabled, it.RotationRules?.AutomaticallyAfterDays],
    }),
    says({ statement: `Multi-AZ: ${db.multiAz ? 'Yes' : 'No'}`, resources, of, expected: db.multiAz, found: (it) => it.MultiAZ }),
    says({
      statement: `Backups: ${db.backupRetentionDays === 0 ? 'Disabled (MVP)' : `kept for ${db.backupRetentionDays} days`}`,
      resources,
      of, expected: db.backupRetentionDays, found: (it) => it.BackupRetentionPeriod,
    }),
    says({
      statement: `Deletion protection: ${db.deletionProtection ? 'Enabled' : 'Disabled (MVP)'}`, resources,
      of, expected: db.deletionProtection, found: (it) => it.DeletionProtection,
    }),
    says({
      statement: 'Network access: EC2 security group only', resources: [address, 'module.access.aws_security_group.this["database"]'],
      of: together({ databaseInstance, securityGroups }), expected: [false, [`${name}-rds`]],
      found: (it) => [it.databaseInstance.PubliclyAccessible, it.databaseInstance.VpcSecurityGroups?.map((group) => nameOf(group.VpcSecurityGroupId, it.securityGroups))],
    }),
    says({ statement: 'Port 5432', resources, of, expected: 5432, found: (it) => it.Endpoint?.Port }),
    says({
      statement: `Subnets: those of the VPC (${publicSubnets.join(', ')})`, resources: ['module.database.aws_db_subnet_group.this'],
      of: together({ databaseInstance, subnets }), expected: [...publicSubnets].sort(),
      found: (it) => it.databaseInstance.DBSubnetGroup?.Subnets
        ?.map((one) => it.subnets.find((subnet) => subnet.SubnetId === one.SubnetIdentifier)?.CidrBlock ?? one.SubnetIdentifier ?? '').sort(),
    }),
    says({ statement: 'The database runs', resources, of, expected: 'available', found: (it) => it.DBInstanceStatus }),
  ];
};

const nameOf = (id: string | undefined, groups: readonly { readonly GroupId?: string | undefined; readonly GroupName?: string | undefined }[]): string =>
  named(id, Object.fromEntries(groups.map((it) => [it.GroupName ?? '', it.GroupId])));
