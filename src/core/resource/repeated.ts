import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { choose } from '../expression/conditions';
import { type Expression, type Ref, shapeOf, textOf, type Value } from '../expression/expression';
import { hcl } from '../expression/hcl';
import { ref } from '../expression/reference';
import { elementShape, mapOf } from '../expression/shape';
import { isReserved } from '../naming';
import type { AttributesOf, Binding, OwnArguments } from './arguments';
import { type Addressed, address, attributes, type Instance, optionalAttributes, type OptionalInstance } from './attributes';
import { declare } from './declare';
import type { Lifecycle } from './lifecycle';

/** A resource that exists where the condition holds; its attributes are null where it does not. */
export function when<P, R extends TerraformResource>(
  condition: Expression<boolean>,
  scope: Construct,
  id: string,
  type: Binding<P, R>,
  config: OwnArguments<P>,
  lifecycle?: Lifecycle<P>,
): OptionalInstance<R> {
  const { made, name } = declare({
    scope,
    kind: type.tfResourceType,
    id,
    type,
    config,
    lifecycle,
    repeated: { argument: 'count', value: choose(condition, 1, 0) },
  });
  return optionalAttributes(made, name);
}

/** The instances of a resource that stands once for each entry of a map. */
export interface Instances<R> extends Addressed {
  at(key: Value<string>): Instance<R>;
  /** One attribute of every instance, by key. */
  map<K extends keyof AttributesOf<R> & string>(attribute: K): Ref<Record<string, AttributesOf<R>[K]>>;
}

/** One resource for each entry of a map, addressed by its key. Keys must be known when Terraform plans: names, never ids. */
export function each<E, P, R extends TerraformResource>(
  entries: Expression<Record<string, E>>,
  scope: Construct,
  id: string,
  type: Binding<P, R>,
  config: (value: Ref<E>, key: Ref<string>) => OwnArguments<P>,
  lifecycle?: Lifecycle<P>,
): Instances<R> {
  const own = config(ref('each.value', elementShape(shapeOf(entries))), ref('each.key'));
  const { made, name } = declare({
    scope,
    kind: type.tfResourceType,
    id,
    type,
    config: own,
    lifecycle,
    repeated: { argument: 'for_each', value: entries },
  });
  return {
    [address]: name,
    at: (key) => attributes(made, `${name}[${hcl(key)}]`),
    map: (attribute) => {
      const item = id === 'this' || id === 'key' || isReserved(id) ? 'it' : id;
      const value: Expression<unknown> = attributes(made, name, (suffix) => `${item}${suffix}`)[attribute];
      return ref(`{ for key, ${item} in ${name} : key => ${textOf(value)} }`, mapOf(shapeOf(value)));
    },
  };
}
