import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import type { Requirement } from '../../../core/requirement';
import type { MecoveEnvironment } from '../environment';
import { type Aws, databaseOf } from './aws';

const section = 'Database — RDS PostgreSQL';
const instance = 'module.database.aws_db_instance.this';

export function database({ database: db }: MecoveEnvironment): Requirement<Aws>[] {
  const says = (statement: string, expected: unknown, read: (it: Awaited<ReturnType<typeof databaseOf>>) => unknown): Requirement<Aws> =>
    ({ section, statement, resources: [instance], expected, found: async (aws) => read(await databaseOf(aws)) });
  return [
    says(`Engine: PostgreSQL ${db.engineVersion}`, ['postgres', db.engineVersion], (it) => [it.Engine, it.EngineVersion?.split('.')[0]]),
    says(`Instance class: ${db.instanceClass}`, db.instanceClass, (it) => it.DBInstanceClass),
    says(`Storage: ${db.allocatedStorage} GB gp3 (encrypted)`, [db.allocatedStorage, 'gp3', true], (it) => [it.AllocatedStorage, it.StorageType, it.StorageEncrypted]),
    says(`Database name: ${db.name}`, db.name, (it) => it.DBName),
    says(`Master user: ${db.username}`, db.username, (it) => it.MasterUsername),
    says('Port 5432', 5432, (it) => it.Endpoint?.Port),
    says(`Multi-AZ: ${db.multiAz ? 'yes' : 'no'}`, db.multiAz, (it) => it.MultiAZ),
    says(`Backups: kept for ${db.backupRetentionDays} days (0: disabled)`, db.backupRetentionDays, (it) => it.BackupRetentionPeriod),
    says(`Deletion protection: ${db.deletionProtection ? 'enabled' : 'disabled'}`, db.deletionProtection, (it) => it.DeletionProtection),
    says('Network access: no public address', false, (it) => it.PubliclyAccessible),
    {
      section, statement: `Master password: AWS Secrets Manager (auto), replaced every ${db.passwordRotationDays} days`,
      resources: [instance, 'module.database.aws_secretsmanager_secret_rotation.this'],
      expected: [true, db.passwordRotationDays],
      found: async (aws) => {
        const arn = (await databaseOf(aws)).MasterUserSecret?.SecretArn;
        const secret = await aws.secrets.send(new DescribeSecretCommand({ SecretId: arn }));
        return [arn === aws.outputs['rds_master_secret_arn'], secret.RotationRules?.AutomaticallyAfterDays];
      },
    },
  ];
}
