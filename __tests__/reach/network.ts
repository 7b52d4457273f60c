import type { Member, NetworkFacts, Route, Rule } from '../../src/reach';

const local: Route = { destination: '10.0.0.0/16', target: 'local' };
const everywhere = '0.0.0.0/0';

/** A rule for TCP, to or from whoever it names. */
export const tcp = (peer: string, fromPort: number, toPort = fromPort): Rule => ({ protocol: 'tcp', fromPort, toPort, peer });
export const allTraffic = (peer: string): Rule => ({ protocol: '-1', peer });

/** Two zones with public subnets, private ones behind a NAT gateway each, and database subnets without any way out. */
export const network: NetworkFacts = {
  vpcId: 'vpc-1',
  ranges: ['10.0.0.0/16'],
  subnets: {
    'subnet-public-a': { range: '10.0.0.0/24', routeTableId: 'rtb-public' },
    'subnet-public-b': { range: '10.0.1.0/24', routeTableId: 'rtb-public' },
    'subnet-private-a': { range: '10.0.10.0/24', routeTableId: 'rtb-private-a' },
    'subnet-private-b': { range: '10.0.11.0/24', routeTableId: 'rtb-private-b' },
    'subnet-database-a': { range: '10.0.20.0/24', routeTableId: 'rtb-database' },
    'subnet-database-b': { range: '10.0.21.0/24', routeTableId: 'rtb-database' },
  },
  routeTables: {
    'rtb-public': [local, { destination: everywhere, target: 'igw-1' }],
    'rtb-private-a': [local, { destination: everywhere, target: 'nat-a' }, { destination: 'pl-s3', target: 'vpce-s3' }],
    'rtb-private-b': [local, { destination: everywhere, target: 'nat-b' }, { destination: 'pl-s3', target: 'vpce-s3' }],
    'rtb-database': [local],
  },
  natGateways: {
    'nat-a': { subnetId: 'subnet-public-a', isPublic: true },
    'nat-b': { subnetId: 'subnet-public-b', isPublic: true },
  },
  securityGroups: {
    'sg-balancer': { ingress: [tcp(everywhere, 443), tcp(everywhere, 80)], egress: [tcp('sg-api', 3000)] },
    'sg-api': {
      ingress: [tcp('sg-balancer', 3000)],
      egress: [tcp(everywhere, 443), tcp('sg-redis', 6379), tcp('sg-database', 5432)],
    },
    'sg-worker': { ingress: [], egress: [tcp(everywhere, 443), tcp('sg-redis', 6379), tcp('sg-database', 5432)] },
    'sg-redis': { ingress: [tcp('sg-api', 6379), tcp('sg-worker', 6379)], egress: [] },
    'sg-database': { ingress: [tcp('sg-api', 5432), tcp('sg-worker', 5432)], egress: [] },
    'sg-endpoints': { ingress: [tcp('sg-api', 443)], egress: [] },
  },
  endpoints: [
    { kind: 'gateway', id: 'vpce-s3', service: 's3' },
    {
      kind: 'interface',
      id: 'vpce-secrets',
      service: 'secretsmanager',
      subnetIds: ['subnet-private-a', 'subnet-private-b'],
      securityGroupIds: ['sg-endpoints'],
    },
  ],
  prefixLists: { 'pl-s3': ['3.5.0.0/19', '52.216.0.0/15'] },
};

const inBoth = (tier: string): readonly string[] => [`subnet-${tier}-a`, `subnet-${tier}-b`];

export const members = {
  internet: 'internet',
  balancer: { subnetIds: inBoth('public'), securityGroupIds: ['sg-balancer'], publicAddress: true },
  api: { subnetIds: inBoth('private'), securityGroupIds: ['sg-api'] },
  worker: { subnetIds: inBoth('private'), securityGroupIds: ['sg-worker'] },
  redis: { subnetIds: inBoth('database'), securityGroupIds: ['sg-redis'] },
  database: { subnetIds: inBoth('database'), securityGroupIds: ['sg-database'] },
  secrets: { endpointServices: ['secretsmanager'] },
  s3: { endpointServices: ['s3'] },
} as const satisfies Record<string, Member>;

/** The network with these rules of a security group instead. */
export const withRules = (
  group: string,
  rules: { readonly ingress?: readonly Rule[]; readonly egress?: readonly Rule[] },
): NetworkFacts => ({
  ...network,
  securityGroups: { ...network.securityGroups, [group]: { ingress: [], egress: [], ...network.securityGroups[group], ...rules } },
});

/** The network with these routes in a route table instead, besides the one within. */
export const withRoutes = (table: string, ...routes: readonly Route[]): NetworkFacts => ({
  ...network,
  routeTables: { ...network.routeTables, [table]: [local, ...routes] },
});
