import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { resource } from '../../src/core/resource';
import { inputs } from './inputs';
import { keyPolicy } from './key-policy';
import { policies } from './policies';

/** A KMS key that rotates, for this account and the AWS services that are named. */
export class EncryptionKey extends defineModule({
  name: 'encryption-key',
  summary: 'A KMS key that rotates, for this account and the AWS services that are named.',
  inputs,
  outputs: {
    arn: output.string('ARN of the key.'),
    keyId: output.string('Id of the key.'),
    aliasArn: output.string('ARN of the alias.'),
  },
  policies,
  build(scope, input) {
    const key = resource(scope, 'this', KmsKey, {
      description: input.description,
      policy: keyPolicy(scope, input.services),
      enableKeyRotation: true,
      rotationPeriodInDays: input.rotationPeriodInDays,
      deletionWindowInDays: input.deletionWindowInDays,
    });
    const alias = resource(scope, 'this', KmsAlias, { name: text`alias/${input.alias}`, targetKeyId: key.keyId });
    return { arn: key.arn, keyId: key.keyId, aliasArn: alias.arn };
  },
}) {}
