import type { TerraformDataSource, TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { addressOf, newId } from '../element-id';
import { type Expression, textOf } from '../expression/expression';
import type { Binding } from './arguments';
import { configuration, type PlaceDocument } from './configuration';
import { documentLocal } from './document-local';
import { moveToDynamic } from './dynamic-blocks';
import { addresses, type Lifecycle, lifecycleBlock } from './lifecycle';

/** Repeats a resource: `count` or `for_each`. */
export interface Repetition {
  readonly argument: 'count' | 'for_each';
  readonly value: Expression<unknown>;
}

/** What is to be declared: a resource or a data source. */
export interface Declaration<P, R> {
  readonly scope: Construct;
  /** What its address begins with: `aws_instance`, `data.aws_region`. */
  readonly kind: string;
  readonly id: string;
  readonly type: Binding<P, R>;
  readonly config: object;
  readonly lifecycle?: Lifecycle<P> | undefined;
  readonly repeated?: Repetition;
}

/** Adds a resource or data source to the module: its documents become locals, its dynamic blocks move to their places. */
export function declare<P, R extends TerraformResource | TerraformDataSource>({
  scope,
  kind,
  id,
  type,
  config,
  lifecycle = {},
  repeated,
}: Declaration<P, R>): { readonly made: R; readonly name: string } {
  const name = newId(scope, kind, id);
  const own = id === 'this' ? [] : [id];
  const place: PlaceDocument = (path, document) =>
    dependsOnEach(document, repeated)
      ? document
      : documentLocal(scope, {
          name: [...own, ...path],
          longName: [kind.replace(/^(data\.)?[^_]*_/, ''), ...own, ...path],
          document,
        });
  const { arguments: args, blocks } = configuration(config, place);
  const life = lifecycleBlock(lifecycle);
  const made = new type(scope, name, { ...(args as P), ...(life && { lifecycle: life }) });
  if (lifecycle.dependsOn) made.dependsOn = addresses(lifecycle.dependsOn);
  if (repeated) made.addOverride(repeated.argument, repeated.value.resolve());
  moveToDynamic(made, blocks);
  return { made, name: addressOf(name) };
}

/** A local cannot see each.key and each.value. */
const dependsOnEach = (document: Expression<string>, repeated: Repetition | undefined): boolean =>
  repeated?.argument === 'for_each' && /\beach\.(key|value)\b/.test(textOf(document));
