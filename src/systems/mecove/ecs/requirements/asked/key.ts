import { DescribeKeyCommand, GetKeyRotationStatusCommand } from '@aws-sdk/client-kms';
import { reading } from '../aws';

/** The key of the environment: data, secrets and logs. */
export const key = reading(['kms:DescribeKey', 'kms:GetKeyRotationStatus'], async ({ kms, env }) => {
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: `alias/${env.name}` }));
  const { KeyRotationEnabled } = await kms.send(new GetKeyRotationStatusCommand({ KeyId: KeyMetadata?.Arn }));
  return {
    arn: KeyMetadata?.Arn ?? '',
    manager: KeyMetadata?.KeyManager,
    state: KeyMetadata?.KeyState,
    rotates: KeyRotationEnabled,
  };
});
