import { told } from './answer';
import type { Connection } from './connection';
import type { Encryption } from './encryption';
import { hidden } from './hidden';
import { load } from './load';
import { type Tags, tagsOf } from './tags';

/** A secret without its value. */
export interface Secret {
  readonly kind: 'secret';
  readonly name: string;
  readonly arn: string;
  readonly description: string;
  /** A secret is always encrypted; without a key here, by `aws/secretsmanager`. */
  readonly encryption: Encryption;
  readonly rotates: boolean;
  /** Days between two rotations. */
  readonly rotatesEvery: number | undefined;
  readonly rotationLambdaArn: string | undefined;
  /** The service that manages it: `rds`. */
  readonly owner: string | undefined;
  readonly changedAt: Date | undefined;
  /** When it was marked for deletion: nobody reads it any more, but it can be restored. */
  readonly deletedAt: Date | undefined;
  readonly tags: Tags;
}

const kind = 'secret';
const absent = ['ResourceNotFoundException'];
const sdk = () => load('@aws-sdk/client-secrets-manager', () => import('@aws-sdk/client-secrets-manager'));

/** Secrets Manager, asked with `@aws-sdk/client-secrets-manager`. What is not there is a `NotFound`. */
export class Secrets {
  readonly #aws: Connection;

  constructor(aws: Connection) {
    this.#aws = aws;
  }

  /** All but the value, by name or ARN. One that is marked for deletion is found, with `deletedAt`. */
  secret(nameOrArn: string): Promise<Secret> {
    return this.#aws.read({ kind, id: nameOrArn, absent }, async () => {
      const { SecretsManagerClient, DescribeSecretCommand } = await sdk();
      const found = await this.#aws.client(SecretsManagerClient).send(new DescribeSecretCommand({ SecretId: nameOrArn }));
      return {
        kind,
        name: told(found, 'Name'),
        arn: told(found, 'ARN'),
        description: found.Description ?? '',
        encryption: { key: found.KmsKeyId },
        rotates: found.RotationEnabled === true,
        rotatesEvery: found.RotationRules?.AutomaticallyAfterDays,
        rotationLambdaArn: found.RotationLambdaARN,
        owner: found.OwningService,
        changedAt: found.LastChangedDate,
        deletedAt: found.DeletedDate,
        tags: tagsOf(found.Tags),
      };
    });
  }

  /**
   * The value itself; binary ones as base64. The log of the running test hides it from now on, and each text in it if it is JSON.
   * Keep it out of assertions that print what they got.
   */
  async value(nameOrArn: string): Promise<string> {
    const value = await this.#aws.read({ kind: 'value of secret', id: nameOrArn, absent }, async () => {
      const { SecretsManagerClient, GetSecretValueCommand } = await sdk();
      const client = this.#aws.client(SecretsManagerClient);
      const { SecretString, SecretBinary } = await client.send(new GetSecretValueCommand({ SecretId: nameOrArn }));
      return SecretString ?? (SecretBinary && Buffer.from(SecretBinary).toString('base64'));
    });
    return hidden(value);
  }
}
