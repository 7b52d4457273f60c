import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import { Password } from '@cdktf/provider-random/lib/password';
import type { Construct } from 'constructs';
import { type Expression, json, present, type Ref, text } from '../../src/core/expression';
import { resource, when } from '../../src/core/resource';

/** A password that RDS takes: at most 128 characters, without / @ " and space (RDS API, CreateDBInstance). */
export function ownPassword(scope: Construct, own: Expression<boolean>): Ref<string> {
  const { result } = when(own, scope, 'master_user', Password, { length: 32, special: false });
  return present(result);
}

interface Settings {
  readonly identifier: Ref<string>;
  readonly username: Ref<string>;
  readonly masterUserSecretKmsKeyId: Ref<string | null>;
  readonly masterUserSecretRecoveryWindowInDays: Ref<number>;
}

/** The secret in the form in which RDS makes its own; it holds a password once the database has taken it. */
export function ownSecret(
  scope: Construct,
  own: Expression<boolean>,
  input: Settings,
  password: Ref<string>,
  database: ReturnType<typeof resource>,
): Ref<string> {
  const secret = when(own, scope, 'master_user', SecretsmanagerSecret, {
    name: text`${input.identifier}/master-user`,
    description: text`Master user of ${input.identifier}: username, password`,
    kmsKeyId: input.masterUserSecretKmsKeyId,
    recoveryWindowInDays: input.masterUserSecretRecoveryWindowInDays,
  });
  when(
    own,
    scope,
    'master_user',
    SecretsmanagerSecretVersion,
    { secretId: present(secret.id), secretString: json({ username: input.username, password }) },
    { dependsOn: [database] },
  );
  return present(secret.arn);
}
