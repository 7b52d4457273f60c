import { choose, contains, either, equal, hasAny, length } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { registryModule } from '../../src/core/resource';
import { flowLogs } from './flow-logs';
import { inputs } from './inputs';
import { policies } from './policies';

/** A VPC with public, private and database subnets, by the VPC module of the Terraform registry. */
export class Network extends defineModule({
  name: 'network',
  summary:
    'A VPC with a public subnet in each zone, and private and database subnets where they are asked for, ' +
    'by the VPC module of the Terraform registry.',
  inputs,
  outputs: {
    vpcId: output.string('Id of the VPC.'),
    vpcCidrBlock: output.string('Address range of the VPC.'),
    publicSubnetIds: output.list('Ids of the public subnets, in the order of the zones, once their way to the internet stands.'),
    privateSubnetIds: output.list('Ids of the private subnets, in the order of the zones, once their ways out stand.'),
    databaseSubnetIds: output.list('Ids of the database subnets, in the order of the zones.'),
    publicRouteTableIds: output.list('Ids of the route tables of the public subnets.'),
    privateRouteTableIds: output.list('Ids of the route tables of the private subnets.'),
    databaseRouteTableIds: output.list('Ids of the route tables of the database subnets.'),
    natPublicIps: output.list('Public addresses from which the private subnets reach the internet.'),
  },
  policies,
  checks: (input) => ({
    publicSubnets: [
      {
        condition: equal(length(input.publicSubnets), length(input.zones)),
        message: 'public_subnets must be as many as zones.',
      },
    ],
    privateSubnets: [
      {
        condition: contains([0, length(input.zones)], length(input.privateSubnets)),
        message: 'private_subnets must be none, or as many as zones.',
      },
    ],
    databaseSubnets: [
      {
        condition: contains([0, length(input.zones)], length(input.databaseSubnets)),
        message: 'database_subnets must be none, or as many as zones.',
      },
    ],
    natGateways: [
      {
        condition: either(equal(input.natGateways, 'none'), hasAny(input.privateSubnets)),
        message: 'nat_gateways must be none where there are no private_subnets, which alone use them.',
      },
    ],
  }),
  build(scope, input) {
    const vpc = registryModule(scope, 'vpc', {
      source: 'terraform-aws-modules/vpc/aws',
      version: '5.21.0',
      args: {
        name: input.name,
        cidr: input.cidr,
        azs: input.zones,
        public_subnets: input.publicSubnets,
        private_subnets: input.privateSubnets,
        database_subnets: input.databaseSubnets,
        // Whoever makes a database makes its subnet group. Without tables of their own its subnets would be led to NAT gateways.
        create_database_subnet_group: false,
        create_database_subnet_route_table: true,
        enable_nat_gateway: contains(['single', 'one-per-zone'], input.natGateways),
        single_nat_gateway: equal(input.natGateways, 'single'),
        one_nat_gateway_per_az: equal(input.natGateways, 'one-per-zone'),
        enable_dns_hostnames: true,
        enable_dns_support: true,
      },
    });
    flowLogs(scope, { name: input.name, vpcId: vpc.string('vpc_id'), wanted: input.flowLogs });
    return {
      vpcId: vpc.string('vpc_id'),
      vpcCidrBlock: vpc.string('vpc_cidr_block'),
      publicSubnetIds: { value: vpc.list('public_subnets'), dependsOn: [vpc] },
      privateSubnetIds: { value: vpc.list('private_subnets'), dependsOn: [vpc] },
      databaseSubnetIds: vpc.list('database_subnets'),
      publicRouteTableIds: vpc.list('public_route_table_ids'),
      privateRouteTableIds: vpc.list('private_route_table_ids'),
      databaseRouteTableIds: choose(hasAny(input.databaseSubnets), vpc.list('database_route_table_ids'), []),
      natPublicIps: vpc.list('nat_public_ips'),
    };
  },
}) {}
