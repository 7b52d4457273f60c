import { told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';

/** The public half of an SSH key. */
export interface KeyPair {
  readonly kind: 'key pair';
  /** `key-…` */
  readonly id: string;
  readonly name: string;
  /** `rsa` or `ed25519`. */
  readonly type: string | undefined;
  readonly fingerprint: string | undefined;
  readonly publicKey: string | undefined;
  readonly tags: Tags;
}

const kind = 'key pair';

export function keyPair(aws: Connection, name: string): Promise<KeyPair> {
  return aws.read({ kind, id: name, absent: ['InvalidKeyPair.NotFound'] }, async () => {
    const { EC2Client, DescribeKeyPairsCommand } = await load('@aws-sdk/client-ec2', () => import('@aws-sdk/client-ec2'));
    const asked = new DescribeKeyPairsCommand({ KeyNames: [name], IncludePublicKey: true });
    const found = (await aws.client(EC2Client).send(asked)).KeyPairs?.[0];
    if (found === undefined) return undefined;
    return {
      kind,
      id: told(found, 'KeyPairId'),
      name: told(found, 'KeyName'),
      type: found.KeyType,
      fingerprint: found.KeyFingerprint,
      publicKey: found.PublicKey,
      tags: tagsOf(found.Tags),
    };
  });
}
