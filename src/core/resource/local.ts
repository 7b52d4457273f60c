import { TerraformLocal } from 'cdktf';
import type { Construct } from 'constructs';
import { addressOf, newId } from '../element-id';
import type { Plain, Ref } from '../expression/expression';
import { literal } from '../expression/literal';
import { ref } from '../expression/reference';
import { shapeOfValue } from '../expression/shape-of-value';

/** A named value: keeps long expressions readable. Fields keep their spelling. */
export function local<V>(scope: Construct, name: string, value: V): Ref<Plain<V>> {
  const id = newId(scope, 'local', name);
  new TerraformLocal(scope, id, literal(value));
  return ref(addressOf(id), shapeOfValue(value));
}
