import { type Account, exists, NotFound } from '../../../../src/testkit/aws';
import { type Emulated, region } from '../emulated';

const arn = 'arn:aws:iam::498735610795:policy/none';
const vpc = 'vpc-00000000000000000';
const host = 'i-00000000000000000';

/** Each call that asks for something, the kind of thing that it misses, and its name. */
const missing: readonly (readonly [name: string, kind: string, id: string, ask: (cloud: Account) => Promise<unknown>])[] = [
  ['ec2.instance', 'EC2 instance', host, (it) => it.ec2.instance(host)],
  ['ec2.userData', 'EC2 instance', host, (it) => it.ec2.userData(host)],
  ['ec2.consoleOutput', 'EC2 instance', host, (it) => it.ec2.consoleOutput(host)],
  ['ec2.volumesOf', 'EC2 instance', host, (it) => it.ec2.volumesOf(host)],
  ['ec2.securityGroup by id', 'security group', 'sg-00000000000000000', (it) => it.ec2.securityGroup('sg-00000000000000000')],
  ['ec2.securityGroup by name', 'security group', 'none', (it) => it.ec2.securityGroup('none')],
  ['ec2.vpc by id', 'VPC', vpc, (it) => it.ec2.vpc(vpc)],
  ['ec2.vpc by name', 'VPC', 'none', (it) => it.ec2.vpc('none')],
  ['ec2.subnet', 'subnet', 'subnet-0000', (it) => it.ec2.subnet('subnet-0000')],
  ['ec2.isPublicSubnet', 'subnet', 'subnet-0000', (it) => it.ec2.isPublicSubnet('subnet-0000')],
  ['ec2.subnets', 'VPC', vpc, (it) => it.ec2.subnets(vpc)],
  ['ec2.routeTables', 'VPC', vpc, (it) => it.ec2.routeTables(vpc)],
  ['ec2.natGateways', 'VPC', vpc, (it) => it.ec2.natGateways(vpc)],
  ['ec2.networkInterfaces', 'VPC', vpc, (it) => it.ec2.networkInterfaces(vpc)],
  ['ec2.address by IP', 'Elastic IP', '192.0.2.1', (it) => it.ec2.address('192.0.2.1')],
  ['ec2.address by id', 'Elastic IP', 'eipalloc-0000', (it) => it.ec2.address('eipalloc-0000')],
  ['ec2.keyPair', 'key pair', 'none', (it) => it.ec2.keyPair('none')],
  ['ec2.volume', 'EBS volume', 'vol-00000000000000000', (it) => it.ec2.volume('vol-00000000000000000')],
  ['ec2.image', 'AMI', 'ami-00000000', (it) => it.ec2.image('ami-00000000')],
  ['rds.instance', 'RDS instance', 'none', (it) => it.rds.instance('none')],
  ['rds.parameterGroup', 'DB parameter group', 'none', (it) => it.rds.parameterGroup('none')],
  ['rds.parameter', 'parameter of DB parameter group none', 'x', (it) => it.rds.parameter('none', 'x')],
  ['s3.bucket', 'S3 bucket', 'none', (it) => it.s3.bucket('none')],
  ['s3.object', 'S3 object', 's3://none/x', (it) => it.s3.object('none', 'x')],
  ['s3.text', 'S3 object', 's3://none/x', (it) => it.s3.text('none', 'x')],
  ['s3.keys', 'S3 bucket', 'none', (it) => it.s3.keys('none')],
  ['s3.putObject', 'S3 bucket', 'none', (it) => it.s3.putObject('none', 'x', '')],
  ['s3.emptyBucket', 'S3 bucket', 'none', (it) => it.s3.emptyBucket('none')],
  ['dynamodb.table', 'DynamoDB table', 'none', (it) => it.dynamodb.table('none')],
  ['iam.role', 'IAM role', 'none', (it) => it.iam.role('none')],
  ['iam.policy', 'IAM policy', arn, (it) => it.iam.policy(arn)],
  ['iam.instanceProfile', 'instance profile', 'none', (it) => it.iam.instanceProfile('none')],
  ['logs.group', 'log group', 'none', (it) => it.logs.group('none')],
  ['logs.events', 'log group', 'none', (it) => it.logs.events('none')],
  ['secrets.secret', 'secret', 'none', (it) => it.secrets.secret('none')],
  ['secrets.value', 'value of secret', 'none', (it) => it.secrets.value('none')],
  ['ssm.parameter', 'SSM parameter', 'none', (it) => it.ssm.parameter('none')],
  ['ssm.value', 'value of SSM parameter', 'none', (it) => it.ssm.value('none')],
];

/** Calls that answer a list also where nothing is there, or need nothing, or wait. */
const neverMissing = ['ec2.instancesByTag', 'ec2.latestImage', 'logs.groups', 'rds.snapshotsOf', 'sts.account'];

export function notFoundTests(emulated: () => Emulated): void {
  test.each(missing)('%s says which %s is not there, and where', async (_, kind, id, ask) => {
    const { cloud, client } = emulated();
    const error: unknown = await ask(cloud).catch((it: unknown) => it);
    expect(error).toBeInstanceOf(NotFound);
    expect(error).toMatchObject({ code: 'not-found', kind, id, region, endpoint: client.endpoint });
    expect(String(error)).toMatch(
      `NotFound: there is no ${kind} ${id} in ${region} at ${client.endpoint}\n  → check the name, the region`,
    );
    expect(await exists(ask(cloud))).toBe(false);
  });

  test('each call of each service is held to it', () => {
    const asked = new Set(missing.map(([name]) => name.split(' ')[0]));
    const all = Object.entries(emulated().cloud).flatMap(([service, part]: [string, unknown]) =>
      typeof part !== 'object' || part === null
        ? []
        : Object.getOwnPropertyNames(Object.getPrototypeOf(part)).map((method) => `${service}.${method}`),
    );
    const left = all.filter((it) => !/\.(constructor|waitUntil.*)$/.test(it) && !asked.has(it)).sort();
    expect(left).toEqual([...neverMissing].sort());
  });

  test('a bucket that is there without the object is another NotFound than one that is not', async () => {
    const { cloud } = emulated();
    const keys = await cloud.s3.keys('objects');
    expect(keys).not.toContain('x');
    await expect(cloud.s3.text('objects', 'x')).rejects.toThrow('there is no S3 object s3://objects/x');
  });
}
