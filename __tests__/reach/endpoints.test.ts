import { type Member, reachMatrix } from '../../src/reach';
import { members, network, tcp, withRoutes, withRules } from './network';

test('an interface endpoint is reached by whom its security groups let in', () => {
  const { api, worker } = reachMatrix(network, members);
  expect([api?.secrets, worker?.secrets]).toEqual(['443', '—']);
});

test('a gateway endpoint is reached from the subnets whose route tables lead to it', () => {
  const led = withRoutes('rtb-private-b', { destination: '0.0.0.0/0', target: 'nat-b' });
  expect(reachMatrix(led, members).api?.s3).toBe('443 (partly)');
});

test('a gateway endpoint is reached by whose security groups name its prefix list', () => {
  expect(reachMatrix(withRules('sg-api', { egress: [tcp('pl-s3', 443)] }), members).api).toMatchObject({
    s3: '443',
    internet: '—',
  });
});

test('a gateway endpoint is not reached by who may reach the own network only', () => {
  expect(reachMatrix(withRules('sg-api', { egress: [tcp('10.0.0.0/16', 443)] }), members).api?.s3).toBe('—');
});

test('of several services what holds for all of them is told apart from what holds for some', () => {
  const services = (...endpointServices: readonly string[]): Record<string, Member> => ({
    ...members,
    services: { endpointServices },
  });
  expect(reachMatrix(network, services('s3', 'secretsmanager')).api?.services).toBe('443');
  expect(reachMatrix(network, services('s3', 'secretsmanager')).worker?.services).toBe('443 (partly)');
});

test('a service without an endpoint is reached by nobody, and so are endpoints by the internet', () => {
  const matrix = reachMatrix(network, { ...members, logs: { endpointServices: ['logs'] } });
  expect([matrix.api?.logs, matrix.internet?.s3, matrix.internet?.secrets]).toEqual(['—', '—', '—']);
});

test('endpoints send nothing of their own', () => {
  expect(Object.keys(reachMatrix(network, members))).not.toContain('secrets');
});
