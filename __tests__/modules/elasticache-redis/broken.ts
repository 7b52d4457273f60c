import type { BrokenInputs } from '../broken-inputs';

const retention =
  'slow_log_retention_in_days must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.';
const recovery =
  'secret_recovery_window_in_days must be one of 0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30.';

export const elasticacheRedis: BrokenInputs = {
  good: {
    name: 'shop',
    nodeType: 'cache.t4g.small',
    subnetIds: ['subnet-1', 'subnet-2'],
    securityGroupIds: ['sg-1'],
  },
  broken: [
    [{ name: 'x'.repeat(41) }, 'name must have at most 40 characters.'],
    [{ name: 'shop--redis' }, 'name must begin with a letter and be of small letters, digits and single hyphens.'],
    [{ engineVersion: '6.2' }, 'engine_version must be a version of Redis 7 such as 7.1.'],
    [{ nodeType: 't4g.small' }, 'node_type must be a node type such as cache.t4g.small.'],
    [{ replicas: 0.5 }, 'replicas must be a whole number.'],
    [{ replicas: -1 }, 'replicas must be at least 0.'],
    [{ replicas: 6 }, 'replicas must be at most 5.'],
    [{ subnetIds: ['subnet-1'] }, 'subnet_ids must have at least 2 elements.'],
    [{ securityGroupIds: [] }, 'security_group_ids must have at least 1 element.'],
    [{ kmsKeyArn: 'alias/shop' }, 'kms_key_arn must be the ARN of a key.'],
    [{ snapshotRetentionLimit: 0.5 }, 'snapshot_retention_limit must be a whole number.'],
    [{ snapshotRetentionLimit: -1 }, 'snapshot_retention_limit must be at least 0.'],
    [{ snapshotRetentionLimit: 36 }, 'snapshot_retention_limit must be at most 35.'],
    [{ snapshotWindow: '24:00-25:00' }, 'snapshot_window must be a window such as 19:00-20:00.'],
    [{ maintenanceWindow: '20:30-21:30' }, 'maintenance_window must be a window such as sun:20:30-sun:21:30.'],
    [{ slowLogRetentionInDays: 2 }, retention],
    [
      { parameters: { 'Max Memory': '1' } },
      'parameters must have keys each of which must be the name of a parameter such as notify-keyspace-events.',
    ],
    [{ authTokenGeneration: 1.5 }, 'auth_token_generation must be a whole number.'],
    [{ authTokenGeneration: 0 }, 'auth_token_generation must be at least 1.'],
    [{ secretRecoveryWindowInDays: 3 }, recovery],
  ],
  together: [[{ replicas: 0 }, 'multi_az must be false where there are no replicas.']],
  checked: [
    [
      { parameters: { 'maxmemory-policy': 'allkeys-lru' } },
      'parameters must not have maxmemory-policy, which is noeviction: queues lose jobs with any other.',
    ],
  ],
};
