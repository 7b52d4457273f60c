import { rehearsed } from '../../../../../src/systems/mecove/host/requirements/rehearsed';
import { requirements } from '../../../../../src/systems/mecove/host/requirements/requirements';
import { synthesizedRoots, testAddresses } from '../../requirements/root';
import { env } from './recorded';

const roots = synthesizedRoots();

test('the network is made by the VPC module of the registry, version 5', () => {
  expect(roots.moduleOf('network').module['vpc']).toMatchObject({
    source: 'terraform-aws-modules/vpc/aws',
    version: expect.stringMatching(/^5\./) as string,
  });
});

test('the root has the eight outputs of the requirement, and the private key alone is sensitive', () => {
  expect(
    Object.fromEntries(Object.entries(roots.root(env.name).output).map(([name, { sensitive }]) => [name, sensitive])),
  ).toEqual({
    elastic_ip: false,
    instance_id: false,
    ssh_command: false,
    deploy_command: false,
    ssh_private_key: true,
    rds_endpoint: false,
    rds_port: false,
    rds_master_secret_arn: false,
  });
});

testAddresses(roots, { name: env.name, sentences: [...requirements(env), ...rehearsed(env)], rehearsed: rehearsed(env) });
