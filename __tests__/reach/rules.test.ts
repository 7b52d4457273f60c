import { type NetworkFacts, reachMatrix, type Rule } from '../../src/reach';
import { allTraffic, members, network, tcp, withRules } from './network';

/** What the API may send to the database. */
const apiToDatabase = (facts: NetworkFacts) => reachMatrix(facts, members).api?.database;
/** The same where the API may send everything, and the database takes this. */
const taking = (...ingress: readonly Rule[]) => {
  const open = withRules('sg-api', { egress: [allTraffic('0.0.0.0/0')] });
  return apiToDatabase({
    ...open,
    securityGroups: { ...open.securityGroups, 'sg-database': { ingress, egress: [] } },
  });
};

test('what one side lets out and the other does not let in goes nowhere', () => {
  expect(apiToDatabase(withRules('sg-database', { ingress: [] }))).toBe('—');
});

test('what one side would let in and the other does not let out goes nowhere', () => {
  expect(apiToDatabase(withRules('sg-api', { egress: [] }))).toBe('—');
});

test('of two ranges of ports the ports in both are open', () => {
  const out = withRules('sg-api', { egress: [tcp('sg-database', 5000, 5500)] });
  const both = {
    ...out,
    securityGroups: { ...out.securityGroups, 'sg-database': { ingress: [tcp('sg-api', 5432, 6000)], egress: [] } },
  };
  expect(apiToDatabase(both)).toBe('5432-5500');
});

test.each([
  ['all', [allTraffic('sg-api')]],
  ['all tcp', [tcp('sg-api', 0, 65_535)]],
  ['all udp', [{ protocol: 'udp', peer: 'sg-api' }]],
  ['53, 53/udp', [{ protocol: 'udp', fromPort: 53, toPort: 53, peer: 'sg-api' }, tcp('sg-api', 53)]],
  ['80-82', [tcp('sg-api', 80, 81), tcp('sg-api', 82)]],
  ['icmp', [{ protocol: 'icmp', fromPort: -1, toPort: -1, peer: 'sg-api' }]],
  ['icmp 8', [{ protocol: 'icmp', fromPort: 8, toPort: -1, peer: 'sg-api' }]],
  ['protocol 50', [{ protocol: '50', peer: 'sg-api' }]],
  ['all', [allTraffic('sg-api'), tcp('10.0.10.0/24', 22)]],
  ['—', []],
])('%s is what rules come to: %j', (expected, rules) => {
  expect(taking(...rules)).toBe(expected);
});

test.each([
  ['5432', ['10.0.0.0/16']],
  ['5432', ['10.0.10.0/24', '10.0.11.0/24']],
  ['5432', ['10.0.10.0/25', '10.0.10.128/25', '10.0.11.0/24']],
  ['5432 (partly)', ['10.0.10.0/24']],
  ['5432 (partly)', ['10.0.10.0/24', '10.0.11.7/32']],
  ['—', ['10.0.0.0/24', '192.168.0.0/16']],
  ['5432', ['10.0.10.5/23']],
])('from both private subnets %s is open for the ranges %j', (expected, ranges) => {
  expect(taking(...ranges.map((it) => tcp(it, 5432)))).toBe(expected);
});

test('a prefix list stands for its ranges', () => {
  const facts = withRules('sg-api', { egress: [tcp('pl-private', 5432)] });
  const lists = { ...network.prefixLists, 'pl-private': ['10.0.20.0/23'] };
  expect(apiToDatabase({ ...facts, prefixLists: lists })).toBe('5432');
});

test('several security groups allow what any of them allows', () => {
  const more = { ...members, api: { ...members.api, securityGroupIds: ['sg-balancer', 'sg-worker'] } };
  expect(reachMatrix(network, more).api).toMatchObject({ api: '443', database: '5432', redis: '6379' });
});

test('a security group may let in itself', () => {
  const facts = withRules('sg-redis', { ingress: [tcp('sg-redis', 6379)], egress: [tcp('sg-redis', 6379)] });
  expect(reachMatrix(facts, members).redis?.redis).toBe('6379');
});

test('a rule without a sound range is refused', () => {
  expect(() => taking(tcp('10.0.0.0/33', 22))).toThrow('10.0.0.0/33 is no range of IPv4 addresses; give one such as 10.0.0.0/16');
});
