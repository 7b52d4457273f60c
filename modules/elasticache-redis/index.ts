import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { ElasticacheParameterGroup } from '@cdktf/provider-aws/lib/elasticache-parameter-group';
import { ElasticacheReplicationGroup } from '@cdktf/provider-aws/lib/elasticache-replication-group';
import { ElasticacheSubnetGroup } from '@cdktf/provider-aws/lib/elasticache-subnet-group';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import { DataResource } from 'cdktf';
import { choose, contains, either, greaterThan, json, keys, not, plus, present, sorted, text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { dynamic, resource, when } from '../../src/core/resource';
import { authToken } from './auth-token';
import { inputs } from './inputs';
import { policies } from './policies';

const port = 6379;

/** Redis for queues: a replication group without shards that evicts nothing, encrypted, with TLS and a token in a secret. */
export class ElasticacheRedis extends defineModule({
  name: 'elasticache-redis',
  summary: 'Redis for queues: a replication group without shards that evicts nothing, encrypted, with TLS and a token in a secret.',
  inputs,
  outputs: {
    primaryEndpointAddress: output.string('Host name of the primary, which stays at a failover.'),
    readerEndpointAddress: output.string('Host name of the replicas.'),
    port: output.number('Port of all nodes.'),
    secretArn: output.string('ARN of the secret: JSON with `REDIS_URL` (rediss://…), `host`, `port` and `token`.'),
    replicationGroupId: output.string('Id of the replication group.'),
    memberClusterIds: output.list('Ids of the nodes, sorted: `<name>-001` and so on, the dimension CacheClusterId of their metrics.'),
    slowLogGroupName: output.string('Name of the log group of the slow log.'),
  },
  policies,
  checks: (input) => ({
    multiAz: [
      {
        condition: either(not(input.multiAz), greaterThan(input.replicas, 0)),
        message: 'multi_az must be false where there are no replicas.',
      },
    ],
    parameters: [
      {
        condition: not(contains(keys(input.parameters), 'maxmemory-policy')),
        message: 'parameters must not have maxmemory-policy, which is noeviction: queues lose jobs with any other.',
      },
    ],
  }),
  build(scope, input) {
    const subnets = resource(scope, 'this', ElasticacheSubnetGroup, {
      name: input.name,
      description: text`Subnets of ${input.name}`,
      subnetIds: input.subnetIds,
    });
    const parameters = resource(
      scope,
      'this',
      ElasticacheParameterGroup,
      {
        name: text`${input.name}-redis7`,
        family: 'redis7',
        description: text`Parameters of ${input.name}`,
        parameter: [
          { name: 'maxmemory-policy', value: 'noeviction' },
          dynamic(input.parameters, (value, name) => ({ name, value })),
        ],
      },
      { createBeforeDestroy: true },
    ); // one that is in use cannot be deleted
    const slowLog = resource(scope, 'slow_log', CloudwatchLogGroup, {
      name: text`/aws/elasticache/${input.name}/slow-log`,
      retentionInDays: input.slowLogRetentionInDays,
      kmsKeyId: input.kmsKeyArn,
    });
    const token = authToken(scope, input.authTokenGeneration);
    // Its id makes the name of the snapshot one that no former group of this name has taken.
    const snapshot = when(input.finalSnapshot, scope, 'final_snapshot', DataResource, {});

    const redis = resource(scope, 'this', ElasticacheReplicationGroup, {
      replicationGroupId: input.name,
      description: text`Redis of ${input.name}`,
      engine: 'redis',
      engineVersion: input.engineVersion,
      nodeType: input.nodeType,
      numCacheClusters: plus(input.replicas, 1),
      automaticFailoverEnabled: greaterThan(input.replicas, 0),
      multiAzEnabled: input.multiAz,
      subnetGroupName: subnets.name,
      securityGroupIds: input.securityGroupIds,
      port,
      parameterGroupName: parameters.name,
      atRestEncryptionEnabled: 'true',
      kmsKeyId: input.kmsKeyArn,
      transitEncryptionEnabled: true,
      transitEncryptionMode: 'required',
      authToken: token,
      authTokenUpdateStrategy: 'ROTATE', // the former token stays valid beside the new one
      snapshotRetentionLimit: input.snapshotRetentionLimit,
      snapshotWindow: input.snapshotWindow,
      finalSnapshotIdentifier: choose(input.finalSnapshot, text`${input.name}-final-${present(snapshot.id)}`, null),
      maintenanceWindow: input.maintenanceWindow,
      applyImmediately: input.applyImmediately,
      logDeliveryConfiguration: [
        { destination: slowLog.name, destinationType: 'cloudwatch-logs', logFormat: 'json', logType: 'slow-log' },
      ],
    });

    const host = redis.primaryEndpointAddress;
    const secret = resource(scope, 'this', SecretsmanagerSecret, {
      name: text`${input.name}/redis`,
      description: text`How to reach Redis of ${input.name}: REDIS_URL, host, port, token`,
      kmsKeyId: input.kmsKeyArn,
      recoveryWindowInDays: input.secretRecoveryWindowInDays,
    });
    const version = resource(scope, 'this', SecretsmanagerSecretVersion, {
      secretId: secret.id,
      secretString: json({ REDIS_URL: text`rediss://:${token}@${host}:${port}`, host, port, token }),
    });
    return {
      primaryEndpointAddress: host,
      readerEndpointAddress: redis.readerEndpointAddress,
      port: redis.port,
      secretArn: { value: secret.arn, dependsOn: [version] },
      replicationGroupId: redis.replicationGroupId,
      memberClusterIds: sorted(redis.memberClusters),
      slowLogGroupName: slowLog.name,
    };
  },
}) {}
