import { type NetworkFacts, reachMatrix } from '../../src/reach';
import { allTraffic, members, network, tcp, withRoutes, withRules } from './network';

const everywhere = '0.0.0.0/0';
const toInternet = (facts: NetworkFacts) => reachMatrix(facts, members).api?.internet;
const fromInternet = (facts: NetworkFacts) => reachMatrix(facts, members).internet?.balancer;

describe('to the internet', () => {
  test('NAT gateways lead there', () => {
    expect(toInternet(network)).toBe('443');
  });

  test('a NAT gateway in a subnet without an internet gateway leads nowhere', () => {
    expect(toInternet(withRoutes('rtb-public'))).toBe('—');
  });

  test('a private NAT gateway leads to other networks only', () => {
    const natGateways = { ...network.natGateways, 'nat-b': { subnetId: 'subnet-public-b', isPublic: false } };
    expect(toInternet({ ...network, natGateways })).toBe('443 (partly)');
  });

  test('without a route in one zone it is open for the other', () => {
    expect(toInternet(withRoutes('rtb-private-a'))).toBe('443 (partly)');
  });

  test('a route to what is gone leads nowhere', () => {
    expect(toInternet(withRoutes('rtb-private-a', { destination: everywhere, target: 'nothing' }))).toBe('443 (partly)');
  });

  test('of two routes the more specific counts', () => {
    const routes = [
      { destination: everywhere, target: 'nat-a' },
      { destination: '203.0.113.0/24', target: 'nothing' },
    ];
    expect(toInternet(withRoutes('rtb-private-a', ...routes))).toBe('443 (partly)');
  });

  test('an internet gateway is no way for those without a public address', () => {
    const open = withRules('sg-balancer', { egress: [tcp(everywhere, 443)] });
    const { balancer } = members;
    const without = { internet: 'internet', balancer: { ...balancer, publicAddress: false } } as const;
    expect(reachMatrix(open, without).balancer?.internet).toBe('—');
    expect(reachMatrix(open, { internet: 'internet', balancer }).balancer?.internet).toBe('443');
  });

  test('a way to one company is a way to a part of it', () => {
    expect(toInternet(withRules('sg-api', { egress: [tcp('203.0.113.0/24', 443)] }))).toBe('443 (partly)');
  });

  test('a way to other private networks is none', () => {
    expect(toInternet(withRules('sg-api', { egress: [allTraffic('10.0.0.0/8')] }))).toBe('—');
  });

  test('services behind a gateway endpoint are no hole in it', () => {
    const none = withRoutes('rtb-private-a', { destination: everywhere, target: 'nat-a' });
    expect([toInternet(network), toInternet(none)]).toEqual(['443', '443']);
  });
});

describe('from the internet', () => {
  test('only who has a public address is reached', () => {
    const hidden = { ...members, balancer: { ...members.balancer, publicAddress: false } };
    expect(reachMatrix(network, hidden).internet?.balancer).toBe('—');
  });

  test('a subnet without an internet gateway is not reached', () => {
    const moved = { ...members, balancer: { ...members.balancer, subnetIds: ['subnet-private-a'] } };
    expect(reachMatrix(network, moved).internet?.balancer).toBe('—');
  });

  test('what is open to one range is open to a part of it', () => {
    const rules = { ingress: [tcp(everywhere, 443), tcp('203.0.113.0/24', 22)] };
    expect(fromInternet(withRules('sg-balancer', rules))).toBe('443, 22 (partly)');
  });

  test('two halves are the whole', () => {
    expect(fromInternet(withRules('sg-balancer', { ingress: [tcp('0.0.0.0/1', 443), tcp('128.0.0.0/1', 443)] }))).toBe('443');
  });

  test('what is open to the own network alone is open to nobody there', () => {
    expect(fromInternet(withRules('sg-balancer', { ingress: [tcp('10.0.0.0/16', 443)] }))).toBe('—');
  });
});

test('what is led to an appliance instead of the network itself does not arrive', () => {
  const led = withRoutes('rtb-private-a', { destination: '10.0.20.0/23', target: 'eni-1' });
  expect(reachMatrix(led, members).api?.database).toBe('5432 (partly)');
});
