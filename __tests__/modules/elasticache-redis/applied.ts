import {
  type CacheCluster,
  DescribeCacheClustersCommand,
  DescribeCacheParametersCommand,
  DescribeReplicationGroupsCommand,
  DescribeSnapshotsCommand,
  ElastiCacheClient,
  type ReplicationGroup,
} from '@aws-sdk/client-elasticache';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import type { Account } from '../account';
import { keyIsApplied, keyIsDeleted, keyOutputs } from '../encryption-key/applied';
import { secretsAreApplied, secretsAreDeleted, secretsOutputs } from '../secrets/applied';

const outputs = z.object({
  redis: z.object({
    primary_endpoint_address: z.string(),
    reader_endpoint_address: z.string(),
    port: z.number(),
    secret_arn: z.string(),
    replication_group_id: z.string(),
    member_cluster_ids: z.array(z.string()),
    slow_log_group_name: z.string(),
  }),
  secrets: secretsOutputs,
  key: keyOutputs,
});
const secret = z.strictObject({
  REDIS_URL: z.string(),
  host: z.string(),
  port: z.literal(6379),
  token: z.string().regex(/^[A-Za-z0-9]{64}$/),
});

/** With a key of encryption-key, and beside secrets. */
export async function elasticacheRedisIsApplied(account: Account): Promise<void> {
  await using root = await account.applied('elasticache-redis', { outputs, with: ['encryption-key', 'secrets'] });
  const { redis, secrets, key } = root.outputs;
  await keyIsApplied(account, key);
  await secretsAreApplied(account, secrets, key.arn);

  const group = await groupOf(account);
  expect(group).toMatchObject({ ...asGiven, KmsKeyId: key.arn });
  expect(redis).toMatchObject({
    primary_endpoint_address: group.NodeGroups?.[0]?.PrimaryEndpoint?.Address,
    reader_endpoint_address: group.NodeGroups?.[0]?.ReaderEndpoint?.Address,
    port: 6379,
    replication_group_id: 'shop',
    member_cluster_ids: ['shop-001', 'shop-002'],
  });
  for (const node of await nodesOf(account)) expect(node).toMatchObject(nodeAsGiven);
  expect(await parametersOf(account)).toEqual({ 'maxmemory-policy': 'noeviction', 'notify-keyspace-events': 'Ex' });
  expect((await account.cloud.logs.groups('/aws/elasticache/')).map((it) => [it.name, it.retention])).toEqual([
    [redis.slow_log_group_name, 30],
  ]);
  const before = await valueOf(account, redis.secret_arn);
  expect(before.REDIS_URL).toBe(`rediss://:${before.token}@${redis.primary_endpoint_address}:6379`);
  expect(before.host).toBe(redis.primary_endpoint_address);
  expect((await account.cloud.secrets.secret(redis.secret_arn)).encryption.key).toBe(key.arn);

  // Another token and one replica more, in place. Values that somebody has set in the secrets meanwhile are nobody's business.
  const vars = { generation: 2, replicas: 2 };
  const { changes } = await root.plan({ vars });
  expect(changes.map((it) => `${it.address} ${it.action}`).sort()).toEqual([
    'module.redis.aws_elasticache_replication_group.this update',
    'module.redis.aws_secretsmanager_secret_version.this replace',
    'module.redis.random_password.auth_token replace',
  ]);
  await root.apply({ vars });
  const after = await valueOf(account, redis.secret_arn);
  expect(after.token === before.token).toBe(false);
  expect((await valueOf(account, redis.secret_arn, 'AWSPREVIOUS')).token === before.token).toBe(true);
  const changed = await groupOf(account);
  expect(changed.MemberClusters).toEqual(['shop-001', 'shop-002', 'shop-003']);
  expect(changed.AuthTokenLastModifiedDate?.getTime()).toBeGreaterThan(group.AuthTokenLastModifiedDate?.getTime() ?? Infinity);
  expect((await root.plan({ vars })).changes).toEqual([]);

  await root.destroy();
  await expect(groupOf(account)).rejects.toThrow('Replication group shop not found');
  const { Snapshots } = await new ElastiCacheClient(account.client).send(new DescribeSnapshotsCommand({}));
  expect(Snapshots?.map((it) => it.SnapshotName)).toEqual([expect.stringMatching(/^shop-final-[0-9a-f-]{36}$/)]);
  expect((await account.cloud.secrets.secret(redis.secret_arn)).deletedAt).toBeInstanceOf(Date);
  await secretsAreDeleted(account, secrets);
  await keyIsDeleted(account, key);
}

const asGiven = {
  Engine: 'redis',
  CacheNodeType: 'cache.t4g.small',
  ClusterEnabled: false,
  AutomaticFailover: 'enabled',
  MultiAZ: 'enabled',
  AtRestEncryptionEnabled: true,
  TransitEncryptionEnabled: true,
  TransitEncryptionMode: 'required',
  AuthTokenEnabled: true,
  SnapshotRetentionLimit: 14,
  SnapshotWindow: '19:00-20:00',
  LogDeliveryConfigurations: [
    {
      LogType: 'slow-log',
      LogFormat: 'json',
      DestinationType: 'cloudwatch-logs',
      DestinationDetails: { CloudWatchLogsDetails: { LogGroup: '/aws/elasticache/shop/slow-log' } },
    },
  ],
} satisfies Partial<ReplicationGroup>;
const nodeAsGiven: Partial<CacheCluster> = {
  EngineVersion: '7.1.0',
  PreferredMaintenanceWindow: 'sun:20:30-sun:21:30',
  CacheSubnetGroupName: 'shop',
  SecurityGroups: [{ SecurityGroupId: expect.stringMatching(/^sg-/) as string, Status: 'active' }],
};

async function groupOf({ client }: Account): Promise<ReplicationGroup> {
  const asked = new DescribeReplicationGroupsCommand({ ReplicationGroupId: 'shop' });
  const { ReplicationGroups: [group] = [] } = await new ElastiCacheClient(client).send(asked);
  return group ?? {};
}

async function nodesOf({ client }: Account): Promise<readonly CacheCluster[]> {
  const { CacheClusters = [] } = await new ElastiCacheClient(client).send(new DescribeCacheClustersCommand({}));
  expect(CacheClusters.map((it) => it.CacheClusterId)).toEqual(['shop-001', 'shop-002']);
  return CacheClusters;
}

async function parametersOf({ client }: Account): Promise<Readonly<Record<string, string | undefined>>> {
  const asked = new DescribeCacheParametersCommand({ CacheParameterGroupName: 'shop-redis7', Source: 'user' });
  const { Parameters = [] } = await new ElastiCacheClient(client).send(asked);
  return Object.fromEntries(Parameters.map((it) => [it.ParameterName ?? '', it.ParameterValue]));
}

async function valueOf({ client }: Account, arn: string, VersionStage = 'AWSCURRENT') {
  const asked = new GetSecretValueCommand({ SecretId: arn, VersionStage });
  return secret.parse(JSON.parse((await new SecretsManagerClient(client).send(asked)).SecretString ?? '{}'));
}
