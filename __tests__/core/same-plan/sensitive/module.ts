import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { Password } from '@cdktf/provider-random/lib/password';
import { z } from 'zod';
import { json, text } from '../../../../src/core/expression';
import { defineModule, output } from '../../../../src/core/module';
import { resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class Sensitive extends defineModule({
  name: 'sensitive',
  summary: 'Sensitive inputs and outputs.',
  inputs: z.object({
    token: z.string().min(3).meta({ sensitive: true }),
    login: z.object({ user: z.string(), password: z.string().regex(/^\w+$/).meta({ sensitive: true }) }),
    name: z.string(),
  }),
  outputs: {
    url: output.string('With the token.', { sensitive: true }),
    password: output.string('A new one.', { sensitive: true }),
    name: output.string('Known to everybody.'),
  },
  build(scope, input) {
    const password = resource(scope, 'this', Password, { length: 20, special: false });
    resource(scope, 'this', SsmParameter, {
      name: input.name,
      type: 'SecureString',
      value: json({ token: input.token, user: input.login.user, password: input.login.password }),
    });
    return { url: text`https://${input.token}@example.com`, password: password.result, name: input.name };
  },
}) {}

export const part: Part = {
  module: Sensitive,
  sets: { given: { token: 'tok', login: { user: 'me', password: 'pass' }, name: 'parameter' } },
};
