import { answers, output, wrong, type WrongSystem } from '../../../requirements/wrong';
import { groupId, natGatewayOf, routeTableOf, subnetId } from './recorded-ids';

const groups = 'ec2 DescribeSecurityGroups';
const tables = 'ec2 DescribeRouteTables';
const rule = (port: number, peer: string): string =>
  `<item><ipProtocol>tcp</ipProtocol><fromPort>${port}</fromPort><toPort>${port}</toPort>${peer}</item>`;
const everywhere = '<groups/><ipRanges><item><cidrIp>0.0.0.0/0</cidrIp></item></ipRanges>';
const member = (name: string): string => `<groups><item><groupId>${groupId(name)}</groupId></item></groups><ipRanges/>`;
/** The groups of the network let in, or out, one thing more. */
const letIn = (name: string, more: string) =>
  answers(
    groups,
    new RegExp(`(<groupName>mecove-ecs-${name}</groupName>.*?<ipPermissions)(?:/>|>(.*?)</ipPermissions>)`),
    `$1>$2${more}</ipPermissions>`,
  );
const letOut = (name: string, more: string) =>
  answers(
    groups,
    new RegExp(`(<groupId>${groupId(name)}</groupId><ipPermissionsEgress)(?:/>|>(.*?)</ipPermissionsEgress>)`),
    `$1>$2${more}</ipPermissionsEgress>`,
  );
const without = (flow: string) => answers(groups, new RegExp(`<item><description>${flow}</description>.*?</item>`, 'g'), '');

/** Networks that differ from the requirement in one thing. */
export const wrongNetworks: readonly WrongSystem[] = [
  wrong(
    'a subnet of another size',
    answers('ec2 DescribeSubnets SubnetId', '10.1.32.0/20', '10.1.32.0/21'),
    'VPC: private subnets (ECS tasks)',
    'Each tier of subnets in ap-south-1a, ap-south-1b',
    'ECS tasks in private subnets with a NAT Gateway for outbound internet: one in each zone',
  ),
  wrong(
    'both private subnets in one zone',
    answers('ec2 DescribeSubnets SubnetId', /(10\.1\.32\.0\/20.*?<availabilityZone>)ap-south-1b/, '$1ap-south-1a'),
    'Each tier of subnets in ap-south-1a, ap-south-1b',
  ),
  wrong(
    'one NAT gateway for both zones',
    answers(tables, natGatewayOf('10.1.32.0/20'), natGatewayOf('10.1.16.0/20')),
    'ECS tasks in private subnets with a NAT Gateway for outbound internet: one in each zone',
  ),
  wrong(
    'a zone without a way to the internet',
    answers(tables, routeTableOf('10.1.32.0/20'), '$1$3'),
    'ECS tasks in private subnets with a NAT Gateway for outbound internet: one in each zone',
    'api reaches internet on 443; load-balancer on 443; redis on 6379; database on 5432; endpoints on 443',
    'worker reaches internet on 443; load-balancer on 443; redis on 6379; database on 5432; endpoints on 443',
    'migrate reaches internet on 443; load-balancer on 443; database on 5432; endpoints on 443',
    'metrics reaches internet on 443; load-balancer on 443; redis on 6379; endpoints on 443',
  ),
  wrong(
    'tasks that go to the internet by themselves',
    answers(tables, /<natGatewayId>nat-\w+<\/natGatewayId>/g, '<gatewayId>igw-1</gatewayId>'),
    'ECS tasks in private subnets with a NAT Gateway for outbound internet: one in each zone',
    'Ingress: public subnets alone have a way in from the internet',
    'api reaches internet on 443; load-balancer on 443; redis on 6379; database on 5432; endpoints on 443',
    'worker reaches internet on 443; load-balancer on 443; redis on 6379; database on 5432; endpoints on 443',
    'migrate reaches internet on 443; load-balancer on 443; database on 5432; endpoints on 443',
    'metrics reaches internet on 443; load-balancer on 443; redis on 6379; endpoints on 443',
  ),
  wrong(
    'data with a way to the internet',
    answers(
      tables,
      routeTableOf('10.1.2.0/24'),
      '$1$2<item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock><gatewayId>igw-1</gatewayId></item>$3',
    ),
    'Ingress: public subnets alone have a way in from the internet',
    'RDS and ElastiCache have no way to the internet',
  ),
  wrong(
    'no endpoint of Secrets Manager',
    answers('ec2 DescribeVpcEndpoints', 'ap-south-1.secretsmanager', 'ap-south-1.sqs'),
    'Not through the NAT Gateway: ecr.api, ecr.dkr, logs, secretsmanager, s3',
    'api reaches internet on 443; load-balancer on 443; redis on 6379; database on 5432; endpoints on 443',
    'worker reaches internet on 443; load-balancer on 443; redis on 6379; database on 5432; endpoints on 443',
    'migrate reaches internet on 443; load-balancer on 443; database on 5432; endpoints on 443',
    'metrics reaches internet on 443; load-balancer on 443; redis on 6379; endpoints on 443',
  ),
  wrong(
    'a load balancer for a few',
    answers(groups, /(<groupName>mecove-ecs-load-balancer<.*?<cidrIp>)0\.0\.0\.0\/0/, '$1203.0.113.0/24'),
    'IP allowlists (Meta IPs can change; allowlisting may be brittle): 0.0.0.0/0',
    'internet reaches load-balancer on 80, 443',
  ),
  wrong(
    'a load balancer that lets in more',
    letIn('load-balancer', rule(22, everywhere)),
    'IP allowlists (Meta IPs can change; allowlisting may be brittle): 0.0.0.0/0',
    'internet reaches load-balancer on 80, 443',
  ),
  wrong(
    'a load balancer that speaks to another port',
    answers(groups, /<fromPort>3000<\/fromPort><toPort>3000<\/toPort>/g, '<fromPort>3001</fromPort><toPort>3001</toPort>'),
    'load-balancer reaches api on 3000',
  ),
  wrong(
    'a load balancer in the private subnets',
    answers('elasticloadbalancing DescribeLoadBalancers', new RegExp(subnetId('10.1.0.0/24')), subnetId('10.1.16.0/20')),
    'VPC: public subnets (ALB)',
    'internet reaches load-balancer on 80, 443',
  ),
  wrong(
    'an internal load balancer',
    answers('elasticloadbalancing DescribeLoadBalancers', 'internet-facing', 'internal'),
    'VPC: public subnets (ALB)',
    'internet reaches load-balancer on 80, 443',
  ),
  wrong(
    'an API that everybody in the network reaches',
    letIn('api', rule(3000, '<groups/><ipRanges><item><cidrIp>10.1.0.0/16</cidrIp></item></ipRanges>')),
    'mecove-ecs-api behind an ALB',
  ),
  wrong('a worker that the API may call', letIn('worker', rule(8080, member('api'))), 'mecove-ecs-worker with no ingress'),
  wrong(
    'an API that does not reach the database',
    without('api-to-database'),
    'api reaches internet on 443; load-balancer on 443; redis on 6379; database on 5432; endpoints on 443',
  ),
  wrong(
    'a worker that does not reach Redis',
    without('worker-to-redis'),
    'worker reaches internet on 443; load-balancer on 443; redis on 6379; database on 5432; endpoints on 443',
  ),
  wrong(
    'migrations with the rights of the API',
    output('migrate_security_group_id', groupId('api')),
    'load-balancer reaches api on 3000',
    'migrate reaches internet on 443; load-balancer on 443; database on 5432; endpoints on 443',
  ),
  wrong(
    'a function that does not reach Redis',
    without('metrics-to-redis'),
    'metrics reaches internet on 443; load-balancer on 443; redis on 6379; endpoints on 443',
  ),
  wrong('a Redis that speaks to everyone', letOut('redis', rule(443, everywhere)), 'redis reaches nobody'),
  wrong('a database that speaks to everyone', letOut('database', rule(443, everywhere)), 'database reaches nobody'),
  wrong(
    'a database with a public address',
    answers('rds DescribeDBInstances', '<PubliclyAccessible>false', '<PubliclyAccessible>true'),
    'VPC: private subnets (RDS, ElastiCache)',
  ),
  wrong(
    'a database among the tasks',
    answers('rds DescribeDBInstances', subnetId('10.1.2.0/24'), subnetId('10.1.16.0/20')),
    'VPC: private subnets (RDS, ElastiCache)',
  ),
  wrong(
    'a Redis among the tasks',
    answers('elasticache DescribeCacheSubnetGroups', subnetId('10.1.2.0/24'), subnetId('10.1.16.0/20')),
    'VPC: private subnets (RDS, ElastiCache)',
  ),
];
