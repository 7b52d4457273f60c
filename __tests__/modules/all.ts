import { Access } from '../../modules/access';
import { Alarms } from '../../modules/alarms';
import { Budget } from '../../modules/budget';
import { Certificate } from '../../modules/certificate';
import { Dashboard } from '../../modules/dashboard';
import { ContainerRegistry } from '../../modules/container-registry';
import { DnsRecord } from '../../modules/dns-record';
import { Ec2Host } from '../../modules/ec2-host';
import { EcsCluster } from '../../modules/ecs-cluster';
import { EcsService } from '../../modules/ecs-service';
import { EcsTask } from '../../modules/ecs-task';
import { ElasticacheRedis } from '../../modules/elasticache-redis';
import { EncryptionKey } from '../../modules/encryption-key';
import { LoadBalancer } from '../../modules/load-balancer';
import { LogGroups } from '../../modules/log-groups';
import { Network } from '../../modules/network';
import { QueueDepthMetric } from '../../modules/queue-depth-metric';
import { RdsPostgres } from '../../modules/rds-postgres';
import { RdsReplica } from '../../modules/rds-replica';
import { RedeployOnRotation } from '../../modules/redeploy-on-rotation';
import { Secrets } from '../../modules/secrets';
import { ServiceScaling } from '../../modules/service-scaling';
import { StateBackend } from '../../modules/state-backend';
import { VpcEndpoints } from '../../modules/vpc-endpoints';
import { WebFirewall } from '../../modules/web-firewall';

/** Every module by the name of its directory. */
export const modules = {
  access: Access,
  alarms: Alarms,
  budget: Budget,
  certificate: Certificate,
  dashboard: Dashboard,
  'container-registry': ContainerRegistry,
  'dns-record': DnsRecord,
  'ec2-host': Ec2Host,
  'ecs-cluster': EcsCluster,
  'ecs-service': EcsService,
  'ecs-task': EcsTask,
  'elasticache-redis': ElasticacheRedis,
  'encryption-key': EncryptionKey,
  'load-balancer': LoadBalancer,
  'log-groups': LogGroups,
  network: Network,
  'queue-depth-metric': QueueDepthMetric,
  'rds-postgres': RdsPostgres,
  'rds-replica': RdsReplica,
  'redeploy-on-rotation': RedeployOnRotation,
  secrets: Secrets,
  'service-scaling': ServiceScaling,
  'state-backend': StateBackend,
  'vpc-endpoints': VpcEndpoints,
  'web-firewall': WebFirewall,
} as const;

export type ModuleName = keyof typeof modules;
