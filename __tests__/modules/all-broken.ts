import { access } from './access/broken';
import { alarms } from './alarms/broken';
import type { ModuleName } from './all';
import type { BrokenInputs } from './broken-inputs';
import { budget } from './budget/broken';
import { certificate } from './certificate/broken';
import { containerRegistry } from './container-registry/broken';
import { dashboard } from './dashboard/broken';
import { dnsRecord } from './dns-record/broken';
import { ec2Host } from './ec2-host/broken';
import { ecsCluster } from './ecs-cluster/broken';
import { ecsService } from './ecs-service/broken';
import { ecsTask } from './ecs-task/broken';
import { elasticacheRedis } from './elasticache-redis/broken';
import { encryptionKey } from './encryption-key/broken';
import { loadBalancer } from './load-balancer/broken';
import { logGroups } from './log-groups/broken';
import { network } from './network/broken';
import { queueDepthMetric } from './queue-depth-metric/broken';
import { rdsPostgres } from './rds-postgres/broken';
import { rdsReplica } from './rds-replica/broken';
import { secrets } from './secrets/broken';
import { redeployOnRotation } from './redeploy-on-rotation/broken';
import { serviceScaling } from './service-scaling/broken';
import { stateBackend } from './state-backend/broken';
import { vpcEndpoints } from './vpc-endpoints/broken';
import { webFirewall } from './web-firewall/broken';

/** What each module refuses. */
export const brokenInputs: Readonly<Record<ModuleName, BrokenInputs>> = {
  access,
  alarms,
  budget,
  certificate,
  'container-registry': containerRegistry,
  dashboard,
  'dns-record': dnsRecord,
  'ec2-host': ec2Host,
  'ecs-cluster': ecsCluster,
  'ecs-service': ecsService,
  'ecs-task': ecsTask,
  'elasticache-redis': elasticacheRedis,
  'encryption-key': encryptionKey,
  'load-balancer': loadBalancer,
  'log-groups': logGroups,
  network,
  'queue-depth-metric': queueDepthMetric,
  'rds-postgres': rdsPostgres,
  'rds-replica': rdsReplica,
  secrets,
  'redeploy-on-rotation': redeployOnRotation,
  'service-scaling': serviceScaling,
  'state-backend': stateBackend,
  'vpc-endpoints': vpcEndpoints,
  'web-firewall': webFirewall,
};

export const names = Object.keys(brokenInputs) as ModuleName[];
