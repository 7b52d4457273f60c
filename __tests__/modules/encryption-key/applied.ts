import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  ListAliasesCommand,
} from '@aws-sdk/client-kms';
import { z } from 'zod';
import type { Account } from '../account';

export const keyOutputs = z.object({ arn: z.string(), key_id: z.string(), alias_arn: z.string() });
type Outputs = z.output<typeof keyOutputs>;

export async function keyIsApplied({ client }: Account, { arn, key_id: KeyId, alias_arn: aliasArn }: Outputs): Promise<void> {
  const kms = new KMSClient(client);
  const { KeyMetadata: key } = await kms.send(new DescribeKeyCommand({ KeyId: 'alias/shop' }));
  expect(key).toMatchObject({ Arn: arn, KeyId, KeyState: 'Enabled', Description: 'Data, secrets, logs and alarms of shop' });
  expect(await kms.send(new GetKeyRotationStatusCommand({ KeyId }))).toMatchObject({
    KeyRotationEnabled: true,
    RotationPeriodInDays: 365,
  });
  expect(aliasArn).toBe('arn:aws:kms:ap-south-1:498735610795:alias/shop');
  const { Policy = '{}' } = await kms.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }));
  expect(JSON.parse(Policy)).toEqual({ Version: '2012-10-17', Statement: statements });
}

export async function keyIsDeleted({ client }: Account, { key_id: KeyId }: Outputs): Promise<void> {
  const kms = new KMSClient(client);
  const { KeyMetadata: key } = await kms.send(new DescribeKeyCommand({ KeyId }));
  expect(key?.KeyState).toBe('PendingDeletion');
  const days = ((key?.DeletionDate?.getTime() ?? 0) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(30);
  const { Aliases = [] } = await kms.send(new ListAliasesCommand({}));
  expect(Aliases.map((it) => it.AliasName)).not.toContain('alias/shop');
}

const allow = { Effect: 'Allow', Resource: '*' };
const statements = [
  { ...allow, Sid: 'AsIamAllows', Principal: { AWS: 'arn:aws:iam::498735610795:root' }, Action: 'kms:*' },
  {
    ...allow,
    Principal: { Service: 'logs.ap-south-1.amazonaws.com' },
    Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
    Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:ap-south-1:498735610795:log-group:*' } },
  },
  {
    ...allow,
    Principal: { Service: 'cloudwatch.amazonaws.com' },
    Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    Condition: { StringEquals: { 'aws:SourceAccount': '498735610795' } },
  },
  { ...allow, Principal: { Service: 'events.amazonaws.com' }, Action: ['kms:Decrypt', 'kms:GenerateDataKey*'] },
];
