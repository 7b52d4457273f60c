import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { type Expression, type Ref, shapeOf, textOf } from '../expression/expression';
import { choose } from '../expression/conditions';
import { ref } from '../expression/reference';
import { elementShape, mapOf } from '../expression/shape';
import type { AttributesOf, Binding, OwnArguments } from './arguments';
import { type Addressed, address, attributes, type Instance, type OptionalInstance } from './attributes';
import type { Lifecycle } from './lifecycle';
import { declare } from './resource';

/** A resource that exists where the condition holds; its attributes are null where it does not. */
export function when<P, R extends TerraformResource>(
  condition: Expression<boolean>, scope: Construct, id: string, type: Binding<P, R>, config: OwnArguments<P>, lifecycle?: Lifecycle,
): OptionalInstance<R> {
  const { made, name } = declare(scope, id, type, config, lifecycle, { argument: 'count', value: choose(condition, 1, 0) });
  return attributes(made, name, (attribute) => `one(${name}[*].${attribute})`);
}

/** The instances of a resource that stands once for each entry of a map. */
export interface Instances<R> extends Addressed {
  at(key: string): Instance<R>;
  /** One attribute of every instance, by key. */
  map<K extends keyof AttributesOf<R> & string>(attribute: K): Ref<Record<string, AttributesOf<R>[K]>>;
}

/** One resource for each entry of a map, addressed by its key. Keys must be known when Terraform plans: names, never ids. */
export function each<E, P, R extends TerraformResource>(
  entries: Expression<Record<string, E>>, scope: Construct, id: string, type: Binding<P, R>,
  config: (value: Ref<E>, key: Ref<string>) => OwnArguments<P>, lifecycle?: Lifecycle,
): Instances<R> {
  const own = config(ref('each.value', elementShape(shapeOf(entries))), ref('each.key'));
  const { made, name } = declare(scope, id, type, own, lifecycle, { argument: 'for_each', value: entries });
  const instance = (prefix: string): Instance<R> => attributes(made, prefix, (attribute) => `${prefix}.${attribute}`);
  return {
    [address]: name,
    at: (key) => instance(`${name}[${JSON.stringify(key)}]`),
    map: (attribute) => {
      const item = id === 'this' ? 'it' : id;
      const value: Expression<unknown> = instance(item)[attribute];
      return ref(`{ for key, ${item} in ${name} : key => ${textOf(value)} }`, mapOf(shapeOf(value)));
    },
  };
}
