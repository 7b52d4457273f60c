import type { Requirement } from '../../../../core/requirement';
import type { NetworkFacts } from '../../../../reach';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { certificate } from './asked/load-balancer';
import { groupIds, network as facts, type Placed, subnets } from './asked/network';
import { type Aws, inSection, together } from './aws';

const says = inSection('4.2 Networking');
const everywhere = '0.0.0.0/0';

export const networking = ({ domain, network }: EcsEnvironment): Requirement<Aws>[] => {
  const { zones, privateSubnets, publicSubnets, databaseSubnets, natGateways, interfaceEndpoints, ingressCidrs } = network;
  const tiers = [publicSubnets, privateSubnets, databaseSubnets];
  return [
    says({
      statement: `Each tier of subnets in ${zones.join(', ')}`,
      resources: ['public', 'private', 'database'].map((it) => at.inVpc(`aws_subnet.${it}[0]`)),
      of: subnets,
      expected: tiers.flatMap((tier) => tier.map((range, i) => `${range} ${zones[i] ?? ''}`)).sort(),
      found: (all) => all.map((it) => `${it.range} ${it.zone}`).sort(),
    }),
    says({
      statement: `ECS tasks in private subnets with a NAT Gateway for outbound internet: ${
        natGateways === 'single' ? 'one' : 'one in each zone'
      }`,
      resources: [at.inVpc('aws_nat_gateway.this[0]'), at.inVpc('aws_route.private_nat_gateway[0]')],
      of: together({ facts, subnets }),
      expected: privateSubnets
        .map((range, i) => `${range} through ${publicSubnets[natGateways === 'single' ? 0 : i] ?? ''}`)
        .sort(),
      found: (it) =>
        ofTier(it.subnets, privateSubnets)
          .map((one) => `${one.range} through ${defaultRoute(it.facts, one.id, it.subnets)}`)
          .sort(),
    }),
    says({
      statement: 'Ingress: public subnets alone have a way in from the internet',
      resources: [at.inVpc('aws_internet_gateway.this[0]'), at.inVpc('aws_route.public_internet_gateway[0]')],
      of: together({ facts, subnets }),
      expected: [...publicSubnets].sort(),
      found: (it) =>
        it.subnets
          .filter((one) => defaultRoute(it.facts, one.id, it.subnets) === 'an internet gateway')
          .map((one) => one.range)
          .sort(),
    }),
    says({
      statement: 'RDS and ElastiCache have no way to the internet',
      resources: ['module.network'],
      of: together({ facts, subnets }),
      expected: databaseSubnets.map((range) => `${range} through nothing`).sort(),
      found: (it) =>
        ofTier(it.subnets, databaseSubnets)
          .map((one) => `${one.range} through ${defaultRoute(it.facts, one.id, it.subnets)}`)
          .sort(),
    }),
    says({
      statement: `Not through the NAT Gateway: ${[...interfaceEndpoints, 's3'].join(', ')}`,
      resources: [
        'module.endpoints.aws_vpc_endpoint.gateway["s3"]',
        ...interfaceEndpoints.map((it) => `module.endpoints.aws_vpc_endpoint.interface["${it}"]`),
      ],
      of: facts,
      expected: ['gateway s3', ...interfaceEndpoints.map((it) => `interface ${it}`)].sort(),
      found: (it) => it.endpoints.map((one) => `${one.kind} ${one.service}`).sort(),
    }),
    says({
      statement: 'Use ALB with ACM TLS certificate and a stable domain',
      resources: [at.certificate, at.https],
      of: certificate,
      expected: [domain, 'ISSUED'],
      found: (it) => [it?.DomainName, it?.Status],
    }),
    says({
      statement: `IP allowlists (Meta IPs can change; allowlisting may be brittle): ${ingressCidrs.join(', ')}`,
      resources: ingressCidrs.map((it) => `module.access.aws_vpc_security_group_ingress_rule.this["https-from-${it}"]`),
      of: together({ facts, groupIds }),
      expected: ingressCidrs.flatMap((it) => [`443 ${it}`, `80 ${it}`]).sort(),
      found: (it) =>
        it.facts.securityGroups[it.groupIds['load-balancer'] ?? '']?.ingress.map((one) => `${ports(one)} ${one.peer}`).sort(),
    }),
  ];
};

const ofTier = (all: readonly Placed[], tier: readonly string[]): Placed[] => all.filter((it) => tier.includes(it.range));
const ports = ({ fromPort, toPort }: { readonly fromPort?: number | undefined; readonly toPort?: number | undefined }): string =>
  fromPort === toPort ? String(fromPort) : `${String(fromPort)}-${String(toPort)}`;

/** Where what leaves the network goes to: the subnet of a NAT gateway by its range. */
function defaultRoute(facts: NetworkFacts, subnetId: string, all: readonly Placed[]): string {
  const target =
    facts.routeTables[facts.subnets[subnetId]?.routeTableId ?? '']?.find((it) => it.destination === everywhere)?.target ??
    'nothing';
  const gateway = facts.natGateways[target];
  if (gateway === undefined) return target.startsWith('igw-') ? 'an internet gateway' : target;
  return gateway.isPublic ? all.find((it) => it.id === gateway.subnetId)?.range ?? gateway.subnetId : 'a private NAT gateway';
}
