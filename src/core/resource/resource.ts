import type { TerraformDataSource, TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { Binding, OwnArguments } from './arguments';
import { attributes, type Instance } from './attributes';
import { declare } from './declare';
import type { Lifecycle } from './lifecycle';

/** One resource. */
export function resource<P, R extends TerraformResource>(
  scope: Construct,
  id: string,
  type: Binding<P, R>,
  config: OwnArguments<P>,
  lifecycle?: Lifecycle<P>,
): Instance<R> {
  const { made, name } = declare({ scope, kind: type.tfResourceType, id, type, config, lifecycle });
  return attributes(made, name);
}

/** A data source. */
export function data<P, R extends TerraformDataSource>(
  scope: Construct,
  id: string,
  type: Binding<P, R>,
  config: OwnArguments<P>,
): Instance<R> {
  const { made, name } = declare({ scope, kind: `data.${type.tfResourceType.replace(/^data\./, '')}`, id, type, config });
  return attributes(made, name);
}
