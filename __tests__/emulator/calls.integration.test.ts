import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateBucketCommand, HeadBucketCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateDBInstanceCommand, RDSClient } from '@aws-sdk/client-rds';
import { CreateVpcCommand, DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateSecretCommand, GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { actionsOf, type Emulator, startEmulator } from 'groundplan/emulator';

let emulator: Emulator;
const region = 'eu-central-1';

beforeAll(async () => { emulator = await startEmulator(); }, 300_000);
afterAll(() => emulator.stop());
beforeEach(() => emulator.reset());

const at = () => ({ ...emulator.aws, region });

async function clientOfRole(Policy: object) {
  const iam = new IAMClient(at());
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName: 'worker', AssumeRolePolicyDocument: '{}' }));
  await iam.send(new PutRolePolicyCommand({ RoleName: 'worker', PolicyName: 'own', PolicyDocument: JSON.stringify(Policy) }));
  const { Credentials: keys } = await new STSClient(at()).send(new AssumeRoleCommand({ RoleArn: Role?.Arn, RoleSessionName: 'test' }));
  const credentials = { accessKeyId: keys?.AccessKeyId ?? '', secretAccessKey: keys?.SecretAccessKey ?? '', sessionToken: keys?.SessionToken ?? '' };
  return { ...at(), credentials };
}

const mayDescribe = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'ec2:DescribeVpcs', Resource: '*' }] };

test('a piece of work answers which IAM actions it used', async () => {
  const { result, actions } = await emulator.recording(async () => {
    const s3 = new S3Client(at());
    await s3.send(new CreateBucketCommand({ Bucket: 'shop' }));
    await s3.send(new HeadBucketCommand({ Bucket: 'shop' }));
    await s3.send(new PutObjectCommand({ Bucket: 'shop', Key: 'a/b', Body: 'x' }));
    await s3.send(new ListObjectsV2Command({ Bucket: 'shop' }));
    await new RDSClient(at()).send(new CreateDBInstanceCommand({
      DBInstanceIdentifier: 'db', Engine: 'postgres', DBInstanceClass: 'db.t4g.micro', AllocatedStorage: 20, MasterUsername: 'u', MasterUserPassword: 'only-a-test',
      Tags: [{ Key: 'a', Value: 'b' }],
    }));
    await new STSClient(at()).send(new GetCallerIdentityCommand({}));
    return 'done';
  });
  expect(result).toBe('done');
  expect(actions).toEqual(['rds:AddTagsToResource', 'rds:CreateDBInstance', 's3:CreateBucket', 's3:ListBucket', 's3:PutObject']);
});

test('a call tells what it was about, by whom, and with which answer', async () => {
  const worker = await clientOfRole(mayDescribe);
  await new S3Client(worker).send(new HeadBucketCommand({ Bucket: 'none' })).catch(() => undefined);
  expect((await emulator.calls()).at(-1)).toMatchObject({
    service: 's3', action: 'HeadBucket', status: 404, permissions: ['s3:ListBucket'], resource: 'arn:aws:s3:::none',
    by: 'arn:aws:iam::123456789012:role/worker', judged: false,
  });
});

test('calls since a mark are those after it', async () => {
  const ec2 = new EC2Client(at());
  await ec2.send(new DescribeVpcsCommand({}));
  const mark = await emulator.mark();
  await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  expect(actionsOf(await emulator.calls(mark))).toEqual(['ec2:CreateVpc']);
  expect(actionsOf(await emulator.calls())).toEqual(['ec2:CreateVpc', 'ec2:DescribeVpcs']);
});

test('calls that a reset has forgotten are not passed over in silence', async () => {
  const mark = await emulator.mark();
  await new EC2Client(at()).send(new DescribeVpcsCommand({}));
  await emulator.reset();
  await expect(emulator.calls(mark)).rejects.toThrow('1 of these calls are no longer recorded');
});

test('no content of a call is recorded', async () => {
  await new SecretsManagerClient(at()).send(new CreateSecretCommand({ Name: 'mine', SecretString: 'do-not-tell' }));
  expect(JSON.stringify(await emulator.calls())).not.toContain('do-not-tell');
});

test('IAM is enforced for a role within the block, and no longer afterwards', async () => {
  await new SecretsManagerClient(at()).send(new CreateSecretCommand({ Name: 'mine', SecretString: 'x' }));
  const worker = await clientOfRole(mayDescribe);
  const secret = () => new SecretsManagerClient(worker).send(new GetSecretValueCommand({ SecretId: 'mine' }));
  await emulator.enforcingIam(async () => {
    expect((await new EC2Client(worker).send(new DescribeVpcsCommand({}))).Vpcs).toHaveLength(1);
    await expect(secret()).rejects.toThrow('is not authorized to perform: secretsmanager:GetSecretValue');
  });
  expect((await secret()).SecretString).toBe('x');
});

test('meanwhile the emulator itself may do everything', async () => {
  await emulator.enforcingIam(async () => {
    await new EC2Client(at()).send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  });
});

test('it is off again also where the block fails', async () => {
  const worker = await clientOfRole(mayDescribe);
  await expect(emulator.enforcingIam(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await new EC2Client(worker).send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
});

test('it can be on until the end of a block', async () => {
  const worker = await clientOfRole(mayDescribe);
  const make = () => new EC2Client(worker).send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  {
    await using _enforced = await emulator.enforcingIam();
    await expect(make()).rejects.toMatchObject({ name: 'UnauthorizedOperation' });
  }
  await make();
});

test('one block within another is refused, and the outer one goes on', async () => {
  const worker = await clientOfRole(mayDescribe);
  await emulator.enforcingIam(async () => {
    await expect(emulator.enforcingIam(() => Promise.resolve())).rejects.toThrow('IAM is enforced already');
    await expect(new EC2Client(worker).send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }))).rejects.toMatchObject({ name: 'UnauthorizedOperation' });
  });
});
