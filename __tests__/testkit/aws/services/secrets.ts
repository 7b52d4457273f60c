import { CreateSecretCommand, DeleteSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import '../../../../src/testkit/aws/matchers/register';
import { testLog } from '../../../../src/testkit/log';
import type { Emulated } from '../emulated';

export function secretTests(emulated: () => Emulated): void {
  test('a secret tells all but its value, which must be asked for', async () => {
    const { cloud, client } = emulated();
    const made = {
      Name: 'shop/password',
      SecretString: 'correct horse',
      KmsKeyId: 'alias/shop',
      Tags: [{ Key: 'team', Value: 'shop' }],
    };
    const { ARN = '' } = await new SecretsManagerClient(client).send(new CreateSecretCommand(made));
    const secret = await cloud.secrets.secret('shop/password');
    expect(secret).toMatchObject({
      kind: 'secret',
      arn: ARN,
      rotates: false,
      owner: undefined,
      deletedAt: undefined,
      tags: { team: 'shop' },
    });
    expect(JSON.stringify(secret)).not.toContain('correct horse');
    expect(secret).toBeEncrypted({ key: 'alias/shop' });
    expect(await cloud.secrets.value(ARN)).toBe('correct horse');
  });

  test('what was read of a secret stands in no further line of the log', async () => {
    const { cloud, client } = emulated();
    const value = { username: 'shop-owner', password: 'staple battery' };
    await new SecretsManagerClient(client).send(new CreateSecretCommand({ Name: 'json', SecretString: JSON.stringify(value) }));
    const log = testLog();
    expect(JSON.parse(await cloud.secrets.value('json'))).toEqual(value);
    log.line(`${JSON.stringify(value)}, staple battery`);
    expect(log.last(1).join()).not.toMatch(/staple battery|shop-owner/);
  });

  test('a binary value is base64', async () => {
    const { cloud, client } = emulated();
    await new SecretsManagerClient(client).send(new CreateSecretCommand({ Name: 'binary', SecretBinary: Buffer.from('bytes') }));
    expect(await cloud.secrets.value('binary')).toBe(Buffer.from('bytes').toString('base64'));
  });

  test('one that is marked for deletion tells since when', async () => {
    const { cloud, client } = emulated();
    const secrets = new SecretsManagerClient(client);
    await secrets.send(new CreateSecretCommand({ Name: 'doomed', SecretString: 'x' }));
    await secrets.send(new DeleteSecretCommand({ SecretId: 'doomed', RecoveryWindowInDays: 7 }));
    expect((await cloud.secrets.secret('doomed')).deletedAt).toBeInstanceOf(Date);
  });
}
