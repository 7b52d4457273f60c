import { CloudWatchLogsClient, CreateLogStreamCommand, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { BatchGetImageCommand, ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr';
import { CreateUserCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParametersCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { Emulator } from 'groundplan/emulator';
import { aws, iam } from 'groundplan/testkit';
import type { AccountAccess } from './ci';
import type { Outputs } from './root';

type Check = iam.Check;
type Name = 'api' | 'other';

const secret =
  (SecretId: string): Check =>
  (as) =>
    new SecretsManagerClient(as).send(new GetSecretValueCommand({ SecretId }));
const parameter =
  (name: string): Check =>
  (as) =>
    new SSMClient(as).send(new GetParametersCommand({ Names: [name] }));
const pull =
  (repositoryName: string): Check =>
  (as) =>
    new ECRClient(as).send(new BatchGetImageCommand({ repositoryName, imageIds: [{ imageTag: '1' }] }));
const object =
  (name: Name): Check =>
  (as) =>
    new S3Client(as).send(new GetObjectCommand({ Bucket: `shop-${name}-uploads`, Key: 'a' }));
const write =
  (logGroupName: string): Check =>
  async (as) => {
    const logs = new CloudWatchLogsClient(as);
    const logStreamName = 'ecs/shop/1';
    await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
    await logs.send(
      new PutLogEventsCommand({ logGroupName, logStreamName, logEvents: [{ timestamp: Date.now(), message: 'up' }] }),
    );
  };
const decrypt =
  (CiphertextBlob: Uint8Array | undefined): Check =>
  (as) =>
    new KMSClient(as).send(new DecryptCommand({ CiphertextBlob }));

/** What no role of a service may do. */
const never: Readonly<Record<string, Check>> = {
  'makes a user': (as) => new IAMClient(as).send(new CreateUserCommand({ UserName: 'intruder' })),
  'gives itself rights': (as) =>
    new IAMClient(as).send(new PutRolePolicyCommand({ RoleName: 'shop-api-task', PolicyName: 'all', PolicyDocument: '{}' })),
  'changes a secret': (as) =>
    new SecretsManagerClient(as).send(new PutSecretValueCommand({ SecretId: 'shop/api', SecretString: 'mine' })),
  'releases an image': (as) =>
    new SSMClient(as).send(new PutParameterCommand({ Name: '/shop/api/image', Value: 'mine:1', Overwrite: true })),
};

/** Gives what there is something to read. */
export async function putSecrets(account: AccountAccess): Promise<void> {
  for (const name of ['api', 'other']) {
    const value = new PutSecretValueCommand({ SecretId: `shop/${name}`, SecretString: '{"password":"only-a-test"}' });
    await new SecretsManagerClient(account).send(value);
    await new S3Client(account).send(new PutObjectCommand({ Bucket: `shop-${name}-uploads`, Key: 'a', Body: 'x' }));
  }
}

/** Tries as each role of the API what it must do, and what it must not. Throws what went the other way. */
export async function rolesOfServices(emulator: Emulator, account: AccountAccess, { api, other, keys }: Outputs) {
  const encrypted = async (KeyId: string) =>
    (await new KMSClient(account).send(new EncryptCommand({ KeyId, Plaintext: Buffer.from('x') }))).CiphertextBlob;
  const execution = await iam.permissions(await iam.asRole(account, api.execution_role_arn), {
    emulator,
    may: {
      'reads its secret': secret('shop/api'),
      'reads its parameter': parameter('/shop/api/token'),
      'decrypts with its key': decrypt(await encrypted(keys.api)),
      'writes its logs': write(api.log_group_name),
      'pulls its image': pull('shop/api'),
      'signs in to the registry': (as) => new ECRClient(as).send(new GetAuthorizationTokenCommand({})),
    },
    mayNot: {
      ...never,
      'reads another secret': secret('shop/other'),
      'reads another parameter': parameter('/shop/other/token'),
      'decrypts with another key': decrypt(await encrypted(keys.other)),
      'writes other logs': write(other.log_group_name),
      'pulls another image': pull('shop/other'),
      'reads what the application reads': object('api'),
    },
  });
  const task = await iam.permissions(await iam.asRole(account, api.task_role_arn), {
    emulator,
    may: { 'reads its objects': object('api') },
    mayNot: {
      ...never,
      'reads other objects': object('other'),
      'reads the secrets that it is given': secret('shop/api'),
      'writes logs by itself': write(api.log_group_name),
      'pulls an image': pull('shop/api'),
    },
  });
  await opensShells(account, api.task_role_name, other.task_role_name);
  return { notJudged: [...execution.notJudged, ...task.notJudged] };
}

/** ECS Exec speaks a protocol of its own, which no client of the SDK does: what is allowed of it is read. */
async function opensShells(account: AccountAccess, allowed: string, refused: string): Promise<void> {
  const cloud = aws.account(account);
  const [own, none] = [await cloud.iam.role(allowed), await cloud.iam.role(refused)];
  const rights = iam.policy(own.inlinePolicies['task'] ?? {});
  for (const action of ['CreateControlChannel', 'CreateDataChannel', 'OpenControlChannel', 'OpenDataChannel'])
    expect(rights.allows(`ssmmessages:${action}`, '*')).toBe(true);
  expect(none.inlinePolicies).toEqual({});
  for (const role of [own, none]) expect(iam.trust(role.trustPolicy).of('ecs-tasks.amazonaws.com').verdict).toBe('allowed');
}
