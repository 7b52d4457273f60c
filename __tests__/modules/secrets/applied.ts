import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import type { Account } from '../account';

const byName = z.strictObject({ 'shop/llm': z.string(), 'shop/mail': z.string() });
export const secretsOutputs = z.object({ arns: byName, names: byName });
type Outputs = z.output<typeof secretsOutputs>;

/** They are empty, and take a value from somebody else than Terraform. */
export async function secretsAreApplied({ client, cloud }: Account, { arns, names }: Outputs, key: string): Promise<void> {
  expect(names).toEqual({ 'shop/llm': 'shop/llm', 'shop/mail': 'shop/mail' });
  expect(await cloud.secrets.secret(arns['shop/llm'])).toMatchObject({
    name: 'shop/llm',
    description: 'Keys of the language models. Keys: OPENAI_API_KEY, GROQ_API_KEY',
    encryption: { key },
    rotates: false,
  });
  const manager = new SecretsManagerClient(client);
  const empty = manager.send(new GetSecretValueCommand({ SecretId: arns['shop/llm'] }));
  await expect(empty).rejects.toThrow("can't find the specified secret value");
  await manager.send(new PutSecretValueCommand({ SecretId: arns['shop/llm'], SecretString: '{"OPENAI_API_KEY":"only-a-test"}' }));
}

export async function secretsAreDeleted({ cloud }: Account, { arns }: Outputs): Promise<void> {
  for (const arn of Object.values(arns)) expect((await cloud.secrets.secret(arn)).deletedAt).toBeInstanceOf(Date);
}
