import type { Requirement } from '../../../../core/requirement';
import { type Member, type ReachMatrix, reachMatrix } from '../../../../reach';
import type { EcsEnvironment } from '../environment';
import { group } from './addresses';
import { database } from './asked/database';
import { measuring } from './asked/functions';
import { loadBalancer } from './asked/load-balancer';
import { network } from './asked/network';
import { redisPlace } from './asked/redis';
import { services } from './asked/services';
import { type Aws, inSection, reading, together } from './aws';

const says = inSection('Who reaches whom');
const [api, postgres, redis, https] = ['3000', '5432', '6379', '443'];

type Name = 'internet' | 'load-balancer' | 'api' | 'worker' | 'migrate' | 'metrics' | 'redis' | 'database';
type Ports = Readonly<Record<string, string>>;

/** From whom to whom on which ports; what is not said here is closed. */
const open: Readonly<Record<Name, Ports>> = {
  internet: { 'load-balancer': '80, 443' },
  'load-balancer': { api },
  api: { internet: https, redis, database: postgres, endpoints: https },
  worker: { internet: https, redis, database: postgres, endpoints: https },
  migrate: { internet: https, database: postgres, endpoints: https },
  metrics: { internet: https, redis, endpoints: https },
  redis: {},
  database: {},
};

const senders = Object.keys(open) as Name[];
const closed = '—';

/** Who may reach whom in the requirement (sections 3, 4.2 and 5), whole. */
export function wantedMatrix({ network: { ingressCidrs } }: EcsEnvironment): ReachMatrix {
  const everyone = ingressCidrs.includes('0.0.0.0/0');
  const portsOf = (from: Name): Ports => {
    if (from === 'internet') return everyone ? open.internet : { 'load-balancer': '80 (partly), 443 (partly)' };
    // A load balancer that is open to everyone is so to whoever may speak to everyone.
    return everyone && 'internet' in open[from] ? { ...open[from], 'load-balancer': https } : open[from];
  };
  return Object.fromEntries(
    senders.map((from) => {
      const [ports, others] = [portsOf(from), [...senders, 'endpoints'].filter((to) => from !== 'internet' || to !== 'internet')];
      return [from, Object.fromEntries(others.map((to) => [to, ports[to] ?? closed]))];
    }),
  );
}

/** Who stands where: security groups and subnets as AWS has them. */
const members = together({ database, loadBalancer, measuring, redisPlace, services });

const found = reading([...network.asks, ...members.asks], async (aws) => {
  const [facts, it] = await Promise.all([network.of(aws), members.of(aws)]);
  const task = (name: 'api' | 'worker'): Member => {
    const {
      subnets = [],
      securityGroups = [],
      assignPublicIp,
    } = it.services[name].networkConfiguration?.awsvpcConfiguration ?? {};
    return { subnetIds: subnets, securityGroupIds: securityGroups, publicAddress: assignPublicIp === 'ENABLED' };
  };
  const { VpcConfig } = it.measuring;
  return reachMatrix(facts, {
    internet: 'internet',
    'load-balancer': {
      subnetIds: ids(it.loadBalancer.AvailabilityZones, (one) => one.SubnetId),
      securityGroupIds: it.loadBalancer.SecurityGroups ?? [],
      publicAddress: it.loadBalancer.Scheme === 'internet-facing',
    },
    api: task('api'),
    worker: task('worker'),
    // It runs where CI starts it: as the outputs say.
    migrate: {
      subnetIds: textsOf(aws.outputs['migrate_subnet_ids']),
      securityGroupIds: [String(aws.outputs['migrate_security_group_id'])],
    },
    metrics: { subnetIds: VpcConfig?.SubnetIds ?? [], securityGroupIds: VpcConfig?.SecurityGroupIds ?? [] },
    redis: it.redisPlace,
    database: {
      subnetIds: ids(it.database.DBSubnetGroup?.Subnets, (one) => one.SubnetIdentifier),
      securityGroupIds: ids(it.database.VpcSecurityGroups, (one) => one.VpcSecurityGroupId),
      publicAddress: it.database.PubliclyAccessible === true,
    },
    endpoints: { endpointServices: [...aws.env.network.interfaceEndpoints, 's3'] },
  });
});

const ids = <T>(all: readonly T[] | undefined, id: (it: T) => string | undefined): string[] =>
  (all ?? []).map((it) => id(it) ?? '');
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** One sentence for each who may send. */
export function whoReachesWhom(env: EcsEnvironment): Requirement<Aws>[] {
  return Object.entries(wantedMatrix(env)).map(([from, row]) =>
    says({
      statement: `${from} reaches ${sentence(row)}`,
      resources: from === 'internet' ? ['module.access', 'module.network'] : [group(from), 'module.network'],
      of: found,
      expected: opened(row),
      found: (matrix) => opened(matrix[from] ?? {}),
    }),
  );
}

const opened = (row: ReachMatrix[string]): object =>
  Object.fromEntries(Object.entries(row).filter(([, ports]) => ports !== closed));
const sentence = (row: ReachMatrix[string]): string =>
  Object.entries(opened(row))
    .map(([to, ports]) => `${to} on ${String(ports)}`)
    .join('; ') || 'nobody';
