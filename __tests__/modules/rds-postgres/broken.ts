import type { BrokenInputs } from '../broken-inputs';

const retention =
  'retention_in_days must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.';

export const rdsPostgres: BrokenInputs = {
  good: {
    identifier: 'shop',
    instanceClass: 'db.t4g.micro',
    dbName: 'shop',
    username: 'shop',
    subnetIds: ['subnet-1', 'subnet-2'],
    securityGroupIds: ['sg-1'],
  },
  broken: [
    [{ identifier: 'x'.repeat(64) }, 'identifier must have at most 63 characters.'],
    [{ identifier: 'Shop_DB' }, 'identifier must begin with a letter and be of small letters, digits and single hyphens.'],
    [{ engineVersion: '16.4' }, 'engine_version must be a major version such as 16.'],
    [{ instanceClass: 't4g.micro' }, 'instance_class must be an instance class such as db.t4g.micro.'],
    [{ allocatedStorage: 20.5 }, 'allocated_storage must be a whole number.'],
    [{ allocatedStorage: 19 }, 'allocated_storage must be at least 20.'],
    [{ allocatedStorage: 65_537 }, 'allocated_storage must be at most 65536.'],
    [{ maxAllocatedStorage: 50.5 }, 'max_allocated_storage must be a whole number.'],
    [{ maxAllocatedStorage: 65_537 }, 'max_allocated_storage must be at most 65536.'],
    [{ dbName: 'my-shop' }, 'db_name must begin with a letter and have at most 63 letters, digits and underscores.'],
    [{ username: '1shop' }, 'username must begin with a letter and have at most 63 letters, digits and underscores.'],
    [{ masterUserSecretKmsKeyId: 'alias/shop' }, 'master_user_secret_kms_key_id must be the ARN of a key.'],
    [
      { masterUserSecretRecoveryWindowInDays: 3 },
      'master_user_secret_recovery_window_in_days must be one of 0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30.',
    ],
    [{ masterUserPasswordRotationDays: 7.5 }, 'master_user_password_rotation_days must be a whole number.'],
    [{ masterUserPasswordRotationDays: 0 }, 'master_user_password_rotation_days must be at least 1.'],
    [{ masterUserPasswordRotationDays: 1001 }, 'master_user_password_rotation_days must be at most 1000.'],
    [{ subnetIds: ['subnet-1'] }, 'subnet_ids must have at least 2 elements.'],
    [{ securityGroupIds: [] }, 'security_group_ids must have at least 1 element.'],
    [
      { parameters: { 'Work Mem': { value: '1' } } },
      'parameters must have keys each of which must be the name of a parameter such as log_min_duration_statement.',
    ],
    [
      { parameters: { work_mem: { value: '1', applyMethod: 'later' } } },
      'parameters[*].apply_method must be one of immediate, pending-reboot.',
    ],
    [{ backupRetentionPeriod: 0.5 }, 'backup_retention_period must be a whole number.'],
    [{ backupRetentionPeriod: -1 }, 'backup_retention_period must be at least 0.'],
    [{ backupRetentionPeriod: 36 }, 'backup_retention_period must be at most 35.'],
    [{ backupWindow: '24:00-25:00' }, 'backup_window must be a window such as 19:00-20:00.'],
    [{ maintenanceWindow: '20:30-21:30' }, 'maintenance_window must be a window such as sun:20:30-sun:21:30.'],
    [{ monitoringInterval: 20 }, 'monitoring_interval must be one of 0, 1, 5, 10, 15, 30, 60.'],
    [
      { logExports: { slowquery: { retentionInDays: 7 } } },
      'log_exports must have keys each of which must be postgresql or upgrade.',
    ],
    [{ logExports: { upgrade: { retentionInDays: 2 } } }, `log_exports[*].${retention}`],
    [{ kmsKeyId: 'alias/shop' }, 'kms_key_id must be the ARN of a key.'],
  ],
  together: [[{ maxAllocatedStorage: 20 }, 'max_allocated_storage must be above allocated_storage, or null.']],
  checked: [[{ username: 'admin' }, 'username must not be admin or rdsadmin, which RDS keeps for itself.']],
};
