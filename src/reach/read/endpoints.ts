import type { NatGateway as DescribedGateway, VpcEndpoint } from '@aws-sdk/client-ec2';
import type { Endpoint, NatGateway } from '../facts';
import { told } from './answer';

/** An endpoint that is there for members of the network; none that is gone, and none of another kind. */
export function endpointsOf(it: VpcEndpoint): readonly Endpoint[] {
  if (it.State?.toLowerCase() !== 'available') return [];
  const named = { id: told(it, 'VpcEndpointId'), service: serviceOf(told(it, 'ServiceName')) };
  if (it.VpcEndpointType === 'Gateway') return [{ kind: 'gateway', ...named }];
  if (it.VpcEndpointType !== 'Interface') return [];
  return [
    {
      kind: 'interface',
      ...named,
      subnetIds: it.SubnetIds ?? [],
      securityGroupIds: (it.Groups ?? []).map((one) => told(one, 'GroupId')),
    },
  ];
}

/** `com.amazonaws.ap-south-1.ecr.api` is `ecr.api`. */
const serviceOf = (name: string): string => name.replace(/^com\.amazonaws\.[^.]+\./, '');

export const natGatewayOf = (it: DescribedGateway): readonly [id: string, NatGateway] => [
  told(it, 'NatGatewayId'),
  { subnetId: told(it, 'SubnetId'), isPublic: it.ConnectivityType !== 'private' },
];
