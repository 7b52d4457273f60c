import { z } from 'zod';
import { equal, length } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { registryModule } from '../../src/core/resource';

/** A VPC with public subnets, by the VPC module of the Terraform registry. */
export class Network extends defineModule({
  name: 'network',
  summary: 'A VPC with one public subnet in each zone, by the VPC module of the Terraform registry.',
  inputs: z.object({
    name: z.string().min(1).describe('Name of the VPC; names of what is in it begin with it.'),
    cidr: z.cidrv4().describe('Address range of the VPC.'),
    zones: z
      .array(z.string().regex(/^[a-z]{2}(-[a-z0-9]+)+[a-z]$/, 'must be a zone such as ap-south-1a'))
      .min(2)
      .describe('Availability zones, by name.'),
    publicSubnets: z.array(z.cidrv4()).describe('Address ranges of the public subnets, in the order of the zones.'),
  }),
  outputs: {
    vpcId: output.string('Id of the VPC.'),
    publicSubnetIds: output.list('Ids of the public subnets, in the order of the zones, once their way to the internet stands.'),
  },
  checks: (input) => ({
    publicSubnets: [
      {
        condition: equal(length(input.publicSubnets), length(input.zones)),
        message: 'public_subnets must be as many as zones.',
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
        enable_nat_gateway: false,
        enable_dns_hostnames: true,
        enable_dns_support: true,
      },
    });
    return { vpcId: vpc.string('vpc_id'), publicSubnetIds: { value: vpc.list('public_subnets'), dependsOn: [vpc] } };
  },
}) {}
