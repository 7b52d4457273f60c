import { Password } from '@cdktf/provider-random/lib/password';
import type { Construct } from 'constructs';
import { type Expression, type Ref, text } from '../../src/core/expression';
import { resource } from '../../src/core/resource';

/** A token that ElastiCache takes (16 to 128 characters) and that needs no escaping in a URL; another number makes another one. */
export function authToken(scope: Construct, generation: Expression<number>): Ref<string> {
  const { result } = resource(scope, 'auth_token', Password, {
    length: 64,
    special: false,
    keepers: { generation: text`${generation}` },
  });
  return result;
}
