import { answers, wrong, type WrongSystem } from '../../../requirements/wrong';

const database = 'rds DescribeDBInstances';
const redis = 'elasticache DescribeReplicationGroups';
const databaseSecret = 'secretsmanager DescribeSecret {"SecretId":"arn';

/** Data that is kept otherwise than the requirement says, in one thing. */
export const wrongData: readonly WrongSystem[] = [
  wrong(
    'a database that is being changed',
    answers(database, '<DBInstanceStatus>available', '<DBInstanceStatus>modifying'),
    'PostgreSQL (Prisma): persistent store for users, identities, messages, summaries',
  ),
  wrong(
    'another version of PostgreSQL',
    answers(database, '<EngineVersion>16', '<EngineVersion>15'),
    'PostgreSQL (Prisma): persistent store for users, identities, messages, summaries',
  ),
  wrong(
    'a database in one zone',
    answers(database, '<MultiAZ>true', '<MultiAZ>false'),
    'RDS for PostgreSQL: Multi-AZ, backups, encryption at rest',
    'Multi-AZ: yes',
    'RDS Postgres (Multi-AZ) + ElastiCache Redis (Multi-AZ)',
  ),
  wrong(
    'a database that does not grow',
    answers(database, '<MaxAllocatedStorage>200</MaxAllocatedStorage>', ''),
    'storage autoscaling: from 50 to 200 GiB',
  ),
  wrong(
    'backups of a week',
    answers(database, '<BackupRetentionPeriod>14', '<BackupRetentionPeriod>7'),
    'backups + retention: 14 days',
  ),
  wrong(
    'no backups',
    answers(database, '<BackupRetentionPeriod>14', '<BackupRetentionPeriod>0'),
    'RDS for PostgreSQL: Multi-AZ, backups, encryption at rest',
    'backups + retention: 14 days',
  ),
  wrong('nothing to restore', answers(database, /<LatestRestorableTime>.*<\/LatestRestorableTime>/, ''), 'PITR'),
  wrong(
    'a database in clear',
    answers(database, '<StorageEncrypted>true', '<StorageEncrypted>false'),
    'RDS for PostgreSQL: Multi-AZ, backups, encryption at rest',
    'Encryption at rest: RDS encryption enabled',
  ),
  wrong(
    'a database under another key',
    answers(database, /(<\/StorageEncrypted><KmsKeyId>)[^<]*/, '$1arn:aws:kms:ap-south-1:498735610795:key/old'),
    'Encryption at rest: RDS encryption enabled',
  ),
  wrong(
    'a password that RDS does not keep',
    answers(database, /<MasterUserSecret>.*<\/MasterUserSecret>/, ''),
    'Credentials: traditional user/password in Secrets Manager, managed by RDS',
  ),
  wrong(
    'a password that somebody else keeps',
    answers(databaseSecret, '"OwningService": "rds"', '"OwningService": null'),
    'Credentials: traditional user/password in Secrets Manager, managed by RDS',
  ),
  wrong(
    'a password that stays',
    answers(databaseSecret, '"RotationEnabled": true', '"RotationEnabled": false'),
    'Credentials: replaced every 30 days',
  ),
  wrong(
    'a password that stays for a year',
    answers(databaseSecret, '"AutomaticallyAfterDays": 30', '"AutomaticallyAfterDays": 365'),
    'Credentials: replaced every 30 days',
  ),
  wrong(
    'secrets whose change nobody looks for',
    answers('events ListRules', /("Name": "mecove-ecs-redeploy-schedule"[^}]*"State": )"ENABLED"/, '$1"DISABLED"'),
    'Credentials: services are deployed anew when a secret changes',
  ),
  wrong(
    'a secret whose change nobody looks for',
    answers(
      'lambda GET /2015-03-31/functions/mecove-ecs-redeploy/',
      ' arn:aws:secretsmanager:ap-south-1:498735610795:secret:mecove-ecs/redis-bxJCdC',
      '',
    ),
    'Credentials: services are deployed anew when a secret changes',
  ),
  wrong(
    'a service that is not deployed anew',
    answers('lambda GET /2015-03-31/functions/mecove-ecs-redeploy/', 'mecove-ecs-api mecove-ecs-worker', 'mecove-ecs-api'),
    'Credentials: services are deployed anew when a secret changes',
  ),
  wrong(
    'a secret that is about to go',
    answers('secretsmanager DescribeSecret {"SecretId":"mecove/ecs/llm"}', '"DeletedDate": null', '"DeletedDate": 1795305778'),
    'Secrets Manager: WhatsApp tokens, LLM keys',
  ),
  wrong(
    'a Redis that is being changed',
    answers(redis, '<Status>available</Status><MemberClusters>', '<Status>modifying</Status><MemberClusters>'),
    'Redis (BullMQ + batching state): queues + short-lived state and locks',
  ),
  wrong(
    'a Redis in one zone',
    answers(redis, '<MultiAZ>enabled', '<MultiAZ>disabled'),
    'ElastiCache for Redis: replication group, Multi-AZ',
    'RDS Postgres (Multi-AZ) + ElastiCache Redis (Multi-AZ)',
  ),
  wrong(
    'a Redis of another size',
    answers(redis, 'cache.t4g.small', 'cache.t4g.micro'),
    'ElastiCache for Redis: replication group, Multi-AZ',
  ),
  wrong(
    'a Redis that nobody takes over from',
    answers(redis, '<AutomaticFailover>enabled', '<AutomaticFailover>disabled'),
    'Topology: replication group of 2 with failover',
  ),
  wrong(
    'all nodes of Redis in one zone',
    answers(redis, '<PreferredAvailabilityZone>ap-south-1b', '<PreferredAvailabilityZone>ap-south-1a'),
    'Topology: nodes in 2 zones at least',
  ),
  wrong(
    'a Redis in cluster mode',
    answers(redis, '<ClusterMode>disabled', '<ClusterMode>enabled'),
    'BullMQ compatibility: cluster mode is avoided',
  ),
  wrong(
    'a Redis that throws jobs away',
    answers('elasticache DescribeCacheParameters', 'noeviction', 'allkeys-lru'),
    'BullMQ compatibility: no job is evicted (noeviction)',
  ),
  wrong(
    'a Redis that also speaks in clear',
    answers(redis, '<TransitEncryptionMode>required', '<TransitEncryptionMode>preferred'),
    'TLS: in-transit encryption, nothing in clear',
  ),
  wrong(
    'a Redis without a token',
    answers(redis, '<AuthTokenEnabled>true', '<AuthTokenEnabled>false'),
    'Use rediss:// with an AUTH token: REDIS_URL comes from the secret of Redis',
  ),
  wrong(
    'a Redis in clear',
    answers(redis, '<AtRestEncryptionEnabled>true', '<AtRestEncryptionEnabled>false'),
    'Encryption at rest: ElastiCache encryption enabled',
  ),
  wrong(
    'a Redis that logs nothing',
    answers(redis, /<LogDeliveryConfigurations>.*<\/LogDeliveryConfigurations>/, '<LogDeliveryConfigurations/>'),
    'Slow commands are logged',
  ),
  wrong(
    'a Redis without snapshots',
    answers(redis, '<SnapshotRetentionLimit>7', '<SnapshotRetentionLimit>0'),
    'Data retention: snapshots of Redis 7 days',
  ),
];
