import { DescribeNetworkInterfacesCommand } from '@aws-sdk/client-ec2';
import type { Requirement } from '../../../../core/requirement';
import { type Aws, inSection, reading, together } from './aws';
import { instance } from './instance';
import { inVpc, vpc } from './vpc';

const interfaces = reading([...vpc.asks, 'ec2:DescribeNetworkInterfaces'], async (aws) =>
  (await aws.ec2.send(new DescribeNetworkInterfacesCommand({ Filters: await inVpc(aws) }))).NetworkInterfaces ?? []);

/** So RDS describes the interfaces of its instances. */
const ofDatabase = 'RDSNetworkInterface';

/** Whatever costs money in a VPC (NAT gateways, load balancers, caches, endpoints) has a network interface there. */
export const cost = (): Requirement<Aws>[] => [
  inSection('Cost profile (MVP)')({
    statement: 'No NAT Gateway, no ALB, no ElastiCache: in the VPC stand the host and the database alone', resources: ['module.network'],
    of: together({ interfaces, instance }), expected: [],
    found: (it) => it.interfaces.filter((one) => one.Attachment?.InstanceId !== it.instance.id && one.Description !== ofDatabase)
      .map((one) => `${one.NetworkInterfaceId ?? ''} ${one.Description ?? ''}`.trim()),
  }),
];
