import type { Construct } from 'constructs';
import type { Ref } from '../expression/expression';
import { ref } from '../expression/reference';
import { nullable, type Shape } from '../expression/shape';
import type { AttributesOf } from './arguments';
import { attributeField } from './attribute-shape';

export const address = Symbol('address');

/** Something that others can depend on or be replaced by. */
export interface Addressed {
  readonly [address]: string;
}

export type Instance<R> = Addressed & { readonly [K in keyof AttributesOf<R>]: Ref<AttributesOf<R>[K]> };
/** The attributes of a resource that may not exist. */
export type OptionalInstance<R> = Addressed & { readonly [K in keyof AttributesOf<R>]: Ref<AttributesOf<R>[K] | null> };

/** The text of the reference to an attribute, given what reaches it: `.arn` → `aws_instance.this.arn`. */
type Reaching = (suffix: string) => string;

/** The attributes of a resource as references: `Instance` tells their names. */
export function attributes<R extends Construct>(
  resource: R,
  name: string,
  reach: Reaching = (suffix) => `${name}${suffix}`,
): Instance<R> {
  return references(resource, name, reach) as Instance<R>;
}

/** The attributes of a resource of which there is one or none. */
export function optionalAttributes<R extends Construct>(resource: R, name: string): OptionalInstance<R> {
  return references(resource, name, (suffix) => `one(${name}[*]${suffix})`, nullable) as OptionalInstance<R>;
}

/** No plain object, so that a resource given in place of one of its attributes is refused. */
class Resource implements Addressed {
  readonly [address]: string;

  constructor(name: string) {
    this[address] = name;
  }
}

function references(resource: Construct, name: string, reach: Reaching, seen = (shape: Shape): Shape => shape): Addressed {
  const known = Object.getPrototypeOf(resource) as object;
  return new Proxy(new Resource(name), {
    get: (handle, property) => {
      if (typeof property !== 'string' || !(property in known) || property === 'constructor')
        return Reflect.get(handle, property) as unknown;
      const { suffix, shape } = attributeField(resource, property, resource);
      return ref(reach(suffix), seen(shape));
    },
  });
}
