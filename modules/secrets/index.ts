import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { join, text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { each } from '../../src/core/resource';
import { inputs } from './inputs';
import { policies } from './policies';

/** Secrets of one application, whose values are set outside Terraform. */
export class Secrets extends defineModule({
  name: 'secrets',
  summary: 'Secrets of one application, whose values are set outside Terraform.',
  inputs,
  outputs: {
    arns: output.map('ARNs of the secrets by name.'),
    names: output.map('Names of the secrets by name, once they stand.'),
  },
  policies,
  build(scope, input) {
    const secret = each(input.secrets, scope, 'this', SecretsmanagerSecret, (it, name) => ({
      name,
      description: text`${it.description} Keys: ${join(', ', it.keys)}`,
      kmsKeyId: input.kmsKeyArn,
      recoveryWindowInDays: input.recoveryWindowInDays,
    }));
    return { arns: secret.map('arn'), names: secret.map('name') };
  },
}) {}
