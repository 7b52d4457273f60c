import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { z } from 'zod';
import { both, ifSet, listFor, text } from '../../../../src/core/expression';
import { defineModule, output } from '../../../../src/core/module';
import { registryModule, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class WithRegistryModule extends defineModule({
  name: 'registry-module',
  summary: 'A module of the registry, called with literals, references and structures of both.',
  inputs: z.object({
    name: z.string(),
    subnets: z.array(z.string()),
    natPerZone: z.boolean(),
    owner: z.string().nullable().default(null),
  }),
  outputs: { firstSubnetId: output.string('First subnet.'), vpcId: output.string('VPC.') },
  build(scope, input) {
    const vpc = registryModule(scope, 'vpc', {
      source: 'terraform-aws-modules/vpc/aws',
      version: '5.21.0',
      args: {
        name: text`${input.name}-vpc`,
        cidr: '10.0.0.0/16',
        azs: ['eu-central-1a', 'eu-central-1b'],
        public_subnets: input.subnets,
        enable_nat_gateway: both(input.natPerZone, input.natPerZone),
        tags: { Template: '${x}', Owner: ifSet(input.owner, (it) => it, 'nobody') },
        public_subnet_names: listFor(input.subnets, (subnet) => text`${input.name} ${subnet}`),
      },
    });
    resource(scope, 'this', CloudwatchLogGroup, { name: text`/vpc/${vpc.string('vpc_id')}` }, { dependsOn: [vpc] });
    return { firstSubnetId: vpc.list('public_subnets').at(0), vpcId: vpc.string('vpc_id') };
  },
}) {}

export const part: Part = {
  module: WithRegistryModule,
  sets: {
    plain: { name: 'a', subnets: ['10.0.0.0/24', '10.0.1.0/24'], nat_per_zone: false },
    nat: { name: 'b', subnets: ['10.0.0.0/24'], nat_per_zone: true, owner: 'team' },
  },
};
