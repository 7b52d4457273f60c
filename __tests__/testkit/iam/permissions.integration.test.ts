import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateBucketCommand, GetObjectCommand, HeadObjectCommand, ListBucketsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateSecretCommand, GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { type Emulator, startEmulator } from '../../../src/emulator';
import { asRole, permissions, type RoleAccess, WrongPermissions } from '../../../src/testkit/iam';

const region = 'eu-central-1';
let emulator: Emulator;
beforeAll(async () => { emulator = await startEmulator({ region }); }, 300_000);
afterAll(() => emulator.stop());
beforeEach(() => emulator.reset());

const account = () => ({ region, ...emulator.aws });

/** A role that an EC2 instance would have. */
async function roleWith(...Statement: object[]): Promise<RoleAccess> {
  const iam = new IAMClient(account());
  const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }] };
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName: 'host', AssumeRolePolicyDocument: JSON.stringify(trust) }));
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  await iam.send(new PutRolePolicyCommand({ RoleName: 'host', PolicyName: 'own', PolicyDocument }));
  return asRole(account(), Role?.Arn ?? '');
}

const allow = (Action: string, Resource: string, more: object = {}) => ({ Effect: 'Allow', Action, Resource, ...more });
const secret = async (Name: string): Promise<string> =>
  (await new SecretsManagerClient(account()).send(new CreateSecretCommand({ Name, SecretString: 'x' }))).ARN ?? '';
const reading = (SecretId: string) => (as: RoleAccess) => new SecretsManagerClient(as).send(new GetSecretValueCommand({ SecretId }));
const vpcs = (as: Omit<RoleAccess, 'roleArn' | 'credentials'> & Pick<Emulator['aws'], 'credentials'>) => new EC2Client(as).send(new DescribeVpcsCommand({}));

/** The message of the one error. */
async function wrong(checks: Promise<unknown>): Promise<string> {
  const error: unknown = await checks.then(() => undefined, (it: unknown) => it);
  if (!(error instanceof WrongPermissions)) throw new Error('it should have been WrongPermissions', { cause: error });
  return error.message;
}

test('a role is who it says', async () => {
  const host = await roleWith(allow('ec2:*', '*'));
  const { Arn } = await new STSClient(host).send(new GetCallerIdentityCommand({}));
  expect(Arn).toBe('arn:aws:sts::123456789012:assumed-role/host/groundplan-testkit');
});

test('a role that is not there cannot be assumed', async () => {
  await expect(asRole(account(), 'arn:aws:iam::123456789012:role/none')).rejects.toThrow('there is no IAM role none');
});

test('what a role may and may not do is found as its policy says', async () => {
  const [own, other] = [await secret('own'), await secret('other')];
  const host = await roleWith(allow('secretsmanager:GetSecretValue', own));
  const found = await permissions(host, {
    emulator,
    may: { 'reads its own secret': reading(own) },
    mayNot: { 'reads another secret': reading(other), 'lists networks': vpcs, 'lists buckets': (as) => new S3Client(as).send(new ListBucketsCommand({})) },
  });
  expect(found).toEqual({
    role: host.roleArn, allowed: ['reads its own secret'], refused: ['reads another secret', 'lists networks', 'lists buckets'], notJudged: [],
  });
});

test('all that went the other way is told at once', async () => {
  const host = await roleWith(allow('ec2:DescribeVpcs', '*'));
  const own = await secret('own');
  const message = await wrong(permissions(host, { emulator, may: { 'reads its secret': reading(own) }, mayNot: { 'lists networks': vpcs } }));
  expect(message).toContain('2 of 2 permissions of arn:aws:iam::123456789012:role/host are not as they should be');
  expect(message).toMatch(/reads its secret\n {4}should be allowed, but is refused\n {4}AccessDeniedException: .*secretsmanager:GetSecretValue/);
  expect(message).toMatch(/lists networks\n {4}should be refused, but is allowed/);
});

test('what fails for another reason is neither allowed nor refused', async () => {
  const host = await roleWith(allow('s3:*', '*'));
  const none = (as: RoleAccess) => new S3Client(as).send(new GetObjectCommand({ Bucket: 'none', Key: 'a' }));
  const message = await wrong(permissions(host, { emulator, may: { 'reads there': none }, mayNot: { 'reads here': none } }));
  expect(message.match(/and nothing is known: it failed otherwise\n {4}NoSuchBucket/g)).toHaveLength(2);
});

test('objects can be written and read where the policy says so, and a HEAD is refused as such', async () => {
  await new S3Client(account()).send(new CreateBucketCommand({ Bucket: 'shop' }));
  await new S3Client(account()).send(new PutObjectCommand({ Bucket: 'shop', Key: 'other/a', Body: 'x' }));
  const host = await roleWith(allow('s3:PutObject', 'arn:aws:s3:::shop/own/*'));
  const { refused } = await permissions(host, {
    emulator,
    may: { 'writes its own': (as) => new S3Client(as).send(new PutObjectCommand({ Bucket: 'shop', Key: 'own/a', Body: 'x' })) },
    mayNot: {
      'writes elsewhere': (as) => new S3Client(as).send(new PutObjectCommand({ Bucket: 'shop', Key: 'other/a', Body: 'x' })),
      'asks for another': (as) => new S3Client(as).send(new HeadObjectCommand({ Bucket: 'shop', Key: 'other/a' })),
    },
  });
  expect(refused).toEqual(['writes elsewhere', 'asks for another']);
});

test('a condition is not judged, and that is told', async () => {
  const host = await roleWith(allow('ec2:DescribeVpcs', '*', { Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } } }));
  const { notJudged } = await permissions(host, { emulator, may: { 'lists networks': vpcs } });
  expect(notJudged).toEqual([{ check: 'lists networks', what: expect.stringContaining('the condition {"StringEquals": {"aws:RequestedRegion": "us-east-1"}}') as string }]);
  const message = await wrong(permissions(host, { emulator, mayNot: { 'lists networks elsewhere': vpcs } }));
  expect(message).toMatch(/should be refused, but is allowed\n {4}not judged: the condition/);
});

test('where the emulator does not know the thing that is meant, it says nothing', async () => {
  const host = await roleWith(allow('ec2:DescribeVpcs', 'arn:aws:ec2:eu-central-1:123456789012:vpc/vpc-1'));
  expect(await wrong(permissions(host, { emulator, mayNot: { 'lists networks': vpcs } }))).toContain('NotJudged: the emulator cannot tell');
});

test('a check that never calls as the role proves nothing', async () => {
  const host = await roleWith(allow('ec2:*', '*'));
  const message = await wrong(permissions(host, { emulator, may: { 'as somebody else': () => vpcs(account()) } }));
  expect(message).toContain('it made no call as the role');
});

test('without the emulator to enforce it nothing is asked', async () => {
  const host = await roleWith(allow('ec2:*', '*'));
  await expect(permissions(host, { may: { 'lists networks': vpcs } })).rejects.toThrow('every role may do everything');
  await expect(permissions(host, { emulator })).rejects.toThrow('nothing was asked of the role');
});

test('a table is refused by its name', async () => {
  const host = await roleWith(allow('dynamodb:PutItem', 'arn:aws:dynamodb:eu-central-1:123456789012:table/own'));
  const put = (TableName: string) => (as: RoleAccess) => new DynamoDBClient(as).send(new PutItemCommand({ TableName, Item: { id: { S: 'a' } } }));
  expect((await permissions(host, { emulator, mayNot: { 'writes another table': put('other') } })).refused).toEqual(['writes another table']);
});
