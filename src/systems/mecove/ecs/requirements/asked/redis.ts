import {
  DescribeCacheClustersCommand,
  DescribeCacheSubnetGroupsCommand,
  DescribeReplicationGroupsCommand,
  paginateDescribeCacheParameters,
} from '@aws-sdk/client-elasticache';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { only } from '../../../../../core/requirement';
import { reading } from '../aws';

export const redis = reading(['elasticache:DescribeReplicationGroups'], async ({ elasticache, env }) =>
  only(
    'replication group',
    (await elasticache.send(new DescribeReplicationGroupsCommand({ ReplicationGroupId: env.name }))).ReplicationGroups,
  ),
);

/** One of the nodes: security groups, subnets and parameters are the same for all. */
const node = reading([...redis.asks, 'elasticache:DescribeCacheClusters'], async (aws) => {
  const { MemberClusters: [first] = [] } = await redis.of(aws);
  return only(
    'node of Redis',
    (await aws.elasticache.send(new DescribeCacheClustersCommand({ CacheClusterId: first }))).CacheClusters,
  );
});

export const redisPlace = reading([...node.asks, 'elasticache:DescribeCacheSubnetGroups'], async (aws) => {
  const { CacheSubnetGroupName, SecurityGroups = [] } = await node.of(aws);
  const { CacheSubnetGroups } = await aws.elasticache.send(new DescribeCacheSubnetGroupsCommand({ CacheSubnetGroupName }));
  return {
    subnetIds: only('subnet group of Redis', CacheSubnetGroups).Subnets?.map((it) => it.SubnetIdentifier ?? '') ?? [],
    securityGroupIds: SecurityGroups.map((it) => it.SecurityGroupId ?? ''),
  };
});

/** What the parameter group changes. */
export const redisParameters = reading([...node.asks, 'elasticache:DescribeCacheParameters'], async (aws) => {
  const { CacheParameterGroup: group } = await node.of(aws);
  const pages = paginateDescribeCacheParameters(
    { client: aws.elasticache },
    { CacheParameterGroupName: group?.CacheParameterGroupName, Source: 'user' },
  );
  const found: [string, string | undefined][] = [];
  for await (const { Parameters = [] } of pages)
    found.push(...Parameters.map((it): [string, string | undefined] => [it.ParameterName ?? '', it.ParameterValue]));
  return Object.fromEntries(found);
});

/** What the secret is like; never what is in it. */
export const redisSecret = reading(['secretsmanager:DescribeSecret'], ({ secrets, env }) =>
  secrets.send(new DescribeSecretCommand({ SecretId: `${env.name}/redis` })),
);
