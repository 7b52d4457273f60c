import { DataAwsRoute53Zone } from '@cdktf/provider-aws/lib/data-aws-route53-zone';
import { Access } from '../../../../modules/access';
import { Certificate } from '../../../../modules/certificate';
import { DnsRecord } from '../../../../modules/dns-record';
import { EcsCluster } from '../../../../modules/ecs-cluster';
import { EcsService } from '../../../../modules/ecs-service';
import { EcsTask } from '../../../../modules/ecs-task';
import { ElasticacheRedis } from '../../../../modules/elasticache-redis';
import { EncryptionKey } from '../../../../modules/encryption-key';
import { LoadBalancer } from '../../../../modules/load-balancer';
import { Network } from '../../../../modules/network';
import { QueueDepthMetric } from '../../../../modules/queue-depth-metric';
import { RdsPostgres } from '../../../../modules/rds-postgres';
import { RdsReplica } from '../../../../modules/rds-replica';
import { RedeployOnRotation } from '../../../../modules/redeploy-on-rotation';
import { VpcEndpoints } from '../../../../modules/vpc-endpoints';
import { WebFirewall } from '../../../../modules/web-firewall';
import { data } from '../../../core/resource';
import type { Root } from '../../../core/root/root';
import { apiPort, applicationSecrets, commands, databaseSecrets, redisSecrets, variables } from './containers';
import type { EcsEnvironment } from './environment';
import { observe } from './observe';
import { outputs } from './outputs';
import { scale } from './scale';
import { tracing } from './tracing';
import { managedRules } from './web-rules';
import { flows, groups } from './who-reaches-whom';

/** A WhatsApp backend on ECS Fargate: API behind a load balancer, workers, PostgreSQL on RDS, BullMQ on ElastiCache. */
export function composeOnEcs(root: Root, env: EcsEnvironment): void {
  const {
    name,
    operations: { logRetentionDays },
  } = env;

  const key = new EncryptionKey(root, 'key', {
    alias: name,
    description: `Data, secrets and logs of ${name}`,
    services: { [`logs.${env.region}.amazonaws.com`]: {}, 'cloudwatch.amazonaws.com': {}, 'budgets.amazonaws.com': {} },
  });

  const network = new Network(root, 'network', {
    name,
    cidr: env.network.cidr,
    zones: env.network.zones,
    publicSubnets: env.network.publicSubnets,
    privateSubnets: env.network.privateSubnets,
    databaseSubnets: env.network.databaseSubnets,
    natGateways: env.network.natGateways,
    flowLogs: env.network.flowLogRetentionDays === null ? null : { retentionInDays: env.network.flowLogRetentionDays },
  });
  const access = new Access(root, 'access', { vpcId: network.vpcId, groups: groups(env), rules: flows(env, apiPort) });
  const groupOf = (of: keyof ReturnType<typeof groups>) => [access.groupIds.at(of)];
  new VpcEndpoints(root, 'endpoints', {
    name,
    region: env.region,
    vpcId: network.vpcId,
    gateway: { s3: { routeTableIds: network.privateRouteTableIds } },
    interface: Object.fromEntries(env.network.interfaceEndpoints.map((service) => [service, {}])),
    subnetIds: network.privateSubnetIds,
    securityGroupIds: groupOf('endpoints'),
  });

  const database = new RdsPostgres(root, 'database', {
    identifier: name,
    engineVersion: env.database.engineVersion,
    instanceClass: env.database.instanceClass,
    allocatedStorage: env.database.allocatedStorage,
    maxAllocatedStorage: env.database.maxAllocatedStorage,
    dbName: env.database.name,
    username: env.database.username,
    manageMasterUserPassword: env.database.masterUserPassword === 'managed',
    masterUserSecretKmsKeyId: key.arn,
    masterUserPasswordRotationDays: env.database.passwordRotationDays,
    subnetIds: network.databaseSubnetIds,
    securityGroupIds: groupOf('database'),
    multiAz: env.database.multiAz,
    backupRetentionPeriod: env.database.backupRetentionDays,
    backupWindow: env.database.backupWindow,
    maintenanceWindow: env.database.maintenanceWindow,
    deletionProtection: env.deletionProtection,
    finalSnapshot: env.database.finalSnapshot,
    kmsKeyId: key.arn,
    performanceInsightsEnabled: true,
    monitoringInterval: 60,
    logExports: { postgresql: { retentionInDays: logRetentionDays } },
  });
  const replica =
    env.database.readReplicaClass === null
      ? undefined
      : new RdsReplica(root, 'replica', {
          identifier: `${name}-replica`,
          replicateSourceDb: database.identifier,
          instanceClass: env.database.readReplicaClass,
          maxAllocatedStorage: env.database.maxAllocatedStorage,
          securityGroupIds: groupOf('database'),
          deletionProtection: env.deletionProtection,
        });
  const redis = new ElasticacheRedis(root, 'redis', {
    name,
    engineVersion: env.redis.engineVersion,
    nodeType: env.redis.nodeType,
    replicas: env.redis.replicas,
    multiAz: env.redis.multiAz,
    subnetIds: network.databaseSubnetIds,
    securityGroupIds: groupOf('redis'),
    kmsKeyArn: key.arn,
    snapshotRetentionLimit: env.redis.snapshotRetentionDays,
    snapshotWindow: env.redis.snapshotWindow,
    maintenanceWindow: env.redis.maintenanceWindow,
    authTokenGeneration: env.redis.authTokenGeneration,
    slowLogRetentionInDays: logRetentionDays,
  });

  const { zoneId } = data(root, 'hosted_zone', DataAwsRoute53Zone, { name: env.hostedZone });
  const certificate = new Certificate(root, 'certificate', { domainName: env.domain, zoneId });
  const loadBalancer = new LoadBalancer(root, 'load_balancer', {
    name,
    vpcId: network.vpcId,
    subnetIds: network.publicSubnetIds,
    securityGroupIds: groupOf('load-balancer'),
    certificateArn: certificate.arn,
    targetGroups: { api: { port: apiPort, healthCheck: { path: '/health' } } },
    defaultTargetGroup: 'api',
    blockedPaths:
      env.application.debugPath === null ? {} : { debug: [env.application.debugPath, `${env.application.debugPath}/*`] },
    deletionProtection: env.deletionProtection,
    accessLogs: { bucket: `${name}-load-balancer-logs-${env.account}`, expirationDays: logRetentionDays },
  });
  if (env.operations.requestsPerAddress !== null) {
    new WebFirewall(root, 'web_firewall', {
      name,
      resourceArns: { 'load-balancer': loadBalancer.arn },
      managedRuleGroups: managedRules,
      rateLimit: { requests: env.operations.requestsPerAddress },
      blockedPathPrefixes: env.application.debugPath === null ? {} : { debug: env.application.debugPath },
      logRetentionInDays: logRetentionDays,
      kmsKeyId: key.arn,
    });
  }
  new DnsRecord(root, 'dns', {
    zoneId,
    name: env.domain,
    type: 'A',
    records: { ecs: { weight: 100, alias: { name: loadBalancer.dnsName, zoneId: loadBalancer.zoneId } } },
  });

  const cluster = new EcsCluster(root, 'cluster', { name });
  const { repository, firstTag, architecture } = env.application.image;
  const registry = `${env.account}.dkr.ecr.${env.region}.amazonaws.com`;
  const secrets = applicationSecrets(root, env);
  const traced = tracing(env);
  const task = {
    initialImage: `${registry}/${repository}:${firstTag}`,
    repositoryArn: `arn:aws:ecr:${env.region}:${env.account}:repository/${repository}`,
    cpuArchitecture: architecture,
    environment: variables(env, database),
    logRetentionInDays: logRetentionDays,
    kmsKeyArn: key.arn,
    kmsKeyArns: [key.arn],
  };
  const service = {
    ...task,
    ...traced,
    clusterArn: cluster.arn,
    subnetIds: network.privateSubnetIds,
    secrets: { ...secrets.variables, ...databaseSecrets(database), ...redisSecrets(redis) },
    enableExecuteCommand: env.application.executeCommand,
  };
  const run = commands(env);
  const api = new EcsService(root, 'api', {
    ...service,
    name: `${name}-api`,
    imageParameterName: `/${name}/api/image`,
    cpu: env.api.cpu,
    memory: env.api.memory,
    command: run.api,
    containerPort: apiPort,
    loadBalancer: { targetGroupArn: loadBalancer.targetGroupArns.at('api') },
    securityGroupIds: groupOf('api'),
    desiredCount: env.api.minTasks,
  });
  const worker = new EcsService(root, 'worker', {
    ...service,
    name: `${name}-worker`,
    imageParameterName: `/${name}/worker/image`,
    cpu: env.worker.cpu,
    memory: env.worker.memory,
    command: run.worker,
    stopTimeout: env.worker.stopTimeoutSeconds,
    securityGroupIds: groupOf('worker'),
    desiredCount: env.worker.minTasks,
  });
  const migrate = new EcsTask(root, 'migrate', {
    ...task,
    name: `${name}-migrate`,
    imageParameterName: `/${name}/migrate/image`,
    cpu: env.api.cpu,
    memory: env.api.memory,
    command: run.migrate,
    secrets: databaseSecrets(database),
  });

  const queues = new QueueDepthMetric(root, 'queues', {
    name: `${name}-queues`,
    queues: env.worker.queues,
    namespace: `${name}/BullMQ`,
    redisSecretArn: redis.secretArn,
    kmsKeyArns: [key.arn],
    subnetIds: network.privateSubnetIds,
    securityGroupIds: groupOf('metrics'),
    kmsKeyArn: key.arn,
    logRetentionInDays: logRetentionDays,
  });
  const redeploy = new RedeployOnRotation(root, 'redeploy', {
    name: `${name}-redeploy`,
    secretArns: { database: database.masterUserSecretArn, redis: redis.secretArn, ...secrets.arns },
    clusterArn: cluster.arn,
    serviceNames: { api: api.name, worker: worker.name },
    kmsKeyArn: key.arn,
    logRetentionInDays: logRetentionDays,
  });

  scale(root, env, { cluster, api, worker, loadBalancer, queues });
  observe(root, env, { key, cluster, api, worker, loadBalancer, database, replica, redis, queues, redeploy });
  outputs(root, env, { network, access, cluster, loadBalancer, api, worker, migrate, database, redis });
}
