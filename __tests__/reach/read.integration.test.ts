import {
  CreateVpcCommand,
  CreateSubnetCommand,
  DeleteVpcEndpointsCommand,
  DescribePrefixListsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { type Emulator, startEmulator } from 'groundplan/emulator';
import { matrixTable, type Member, ReachError, reachMatrix, readNetwork } from '../../src/reach';
import { Builder } from './applied-network';

const everyone = '0.0.0.0/0';

let emulator: Emulator;
let ec2: EC2Client;

beforeAll(async () => {
  emulator = await startEmulator();
  ec2 = new EC2Client({ ...emulator.aws, region: 'ap-south-1' });
}, 300_000);
afterAll(async () => {
  ec2.destroy();
  await emulator.stop();
});

test('who reaches whom is read from what AWS says of subnets, routes, gateways, endpoints and security groups', async () => {
  const { vpcId, members } = await smallSystem();
  const facts = await readNetwork(ec2, vpcId);
  expect(`\n${matrixTable(reachMatrix(facts, members))}`).toBe(`
| from \\ to | internet | balancer | api | database | secrets | s3 |
| --- | --- | --- | --- | --- | --- | --- |
| **internet** |  | 443, 22 (partly) | — | — | — | — |
| **balancer** | — | — | 3000 | — | — | — |
| **api** | 443 | 443 | — | 5432 | 443 | 443, 8443 |
| **database** | — | — | — | — | — | — |

(partly): from or to some of the addresses or subnets only.
`);
}, 60_000);

test('an endpoint that is gone is reached by nobody, and its service through the internet', async () => {
  const { vpcId, members, endpoints } = await smallSystem();
  await ec2.send(new DeleteVpcEndpointsCommand({ VpcEndpointIds: endpoints }));
  expect(reachMatrix(await readNetwork(ec2, vpcId), members).api).toMatchObject({
    secrets: '—',
    s3: '—',
    internet: '443, 8443 (partly)',
  });
}, 60_000);

test('a network with IPv6 is refused: what is open there would not be seen', async () => {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16', AmazonProvidedIpv6CidrBlock: true }));
  const VpcId = Vpc?.VpcId ?? '';
  const Ipv6CidrBlock = Vpc?.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock?.replace('/56', '/64');
  await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.0.0.0/24', Ipv6CidrBlock }));
  await expect(readNetwork(ec2, VpcId)).rejects.toThrow(/^subnet-\w+ has IPv6 addresses/);
}, 60_000);

test('a network that is not there is an error', async () => {
  await expect(readNetwork(ec2, 'vpc-0123456789abcdef0')).rejects.toThrow(
    new ReachError('there is no VPC vpc-0123456789abcdef0 in this account and region'),
  );
}, 60_000);

/** A load balancer before an API with a database, the API behind a NAT gateway and with endpoints. */
async function smallSystem() {
  const vpc = await Builder.start(ec2);
  const toInternet = await vpc.routeTable({ GatewayId: await vpc.internetGateway() });
  const front = await vpc.subnet('10.0.0.0/24', toInternet);
  const toNat = await vpc.routeTable({ NatGatewayId: await vpc.natGateway(front) });
  const middle = await vpc.subnet('10.0.1.0/24', toNat);
  const back = await vpc.subnet('10.0.2.0/24'); // by the main route table

  const group = { balancer: '', api: '', database: '', secrets: '' };
  for (const name of Object.keys(group) as (keyof typeof group)[]) group[name] = await vpc.securityGroup(name);
  await vpc.allow(everyone, group.balancer, 443);
  await vpc.allow('203.0.113.0/24', group.balancer, 22);
  await vpc.allow(group.balancer, group.api, 3000);
  await vpc.allow(group.api, everyone, 443);
  await vpc.allow(group.api, group.database, 5432);
  await vpc.allow(group.api, group.secrets, 443);
  await vpc.allow(group.api, await prefixListOfS3(), 8443);
  const endpoints = [
    await vpc.gatewayEndpoint('s3', [toNat]),
    await vpc.interfaceEndpoint('secretsmanager', [middle], group.secrets),
  ];

  const members: Record<string, Member> = {
    internet: 'internet',
    balancer: { subnetIds: [front], securityGroupIds: [group.balancer], publicAddress: true },
    api: { subnetIds: [middle], securityGroupIds: [group.api] },
    database: { subnetIds: [back], securityGroupIds: [group.database] },
    secrets: { endpointServices: ['secretsmanager'] },
    s3: { endpointServices: ['s3'] },
  };
  return { vpcId: vpc.vpcId, members, endpoints };
}

async function prefixListOfS3(): Promise<string> {
  const Filters = [{ Name: 'prefix-list-name', Values: ['com.amazonaws.ap-south-1.s3'] }];
  const { PrefixLists } = await ec2.send(new DescribePrefixListsCommand({ Filters }));
  return PrefixLists?.[0]?.PrefixListId ?? '';
}
