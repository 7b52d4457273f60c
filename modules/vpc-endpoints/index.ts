import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint';
import { both, either, hasAny, isEmpty, text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { each } from '../../src/core/resource';
import { inputs } from './inputs';

/** Ways from a VPC to services of AWS that do not lead through the internet. */
export class VpcEndpoints extends defineModule({
  name: 'vpc-endpoints',
  summary: 'Ways from a VPC to services of AWS that do not lead through the internet.',
  inputs,
  outputs: {
    gatewayEndpointIds: output.map('Ids of the gateway endpoints by service.'),
    gatewayPrefixListIds: output.map(
      'Ids of the lists of address ranges behind the gateway endpoints, by service, for rules of security groups.',
    ),
    interfaceEndpointIds: output.map('Ids of the interface endpoints by service.'),
  },
  checks: (input) => ({
    interface: [
      {
        condition: either(isEmpty(input.interface), both(hasAny(input.subnetIds), hasAny(input.securityGroupIds))),
        message: 'interface must be empty where there are no subnet_ids or no security_group_ids.',
      },
    ],
  }),
  build(scope, input) {
    const gateway = each(input.gateway, scope, 'gateway', VpcEndpoint, (it, service) => ({
      vpcId: input.vpcId,
      vpcEndpointType: 'Gateway',
      serviceName: text`com.amazonaws.${input.region}.${service}`,
      routeTableIds: it.routeTableIds,
      policy: it.policy,
      tags: { Name: text`${input.name}-${service}` },
    }));
    const interfaces = each(input.interface, scope, 'interface', VpcEndpoint, (it, service) => ({
      vpcId: input.vpcId,
      vpcEndpointType: 'Interface',
      serviceName: text`com.amazonaws.${input.region}.${service}`,
      privateDnsEnabled: true,
      subnetIds: input.subnetIds,
      securityGroupIds: input.securityGroupIds,
      policy: it.policy,
      tags: { Name: text`${input.name}-${service}` },
    }));
    return {
      gatewayEndpointIds: gateway.map('id'),
      gatewayPrefixListIds: gateway.map('prefixListId'),
      interfaceEndpointIds: interfaces.map('id'),
    };
  },
}) {}
