import { TerraformDataSource, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { Expression } from '../expression/expression';
import { JsonDocument } from '../expression/json';
import { literal } from '../expression/literal';
import { snakeCase } from '../naming';
import type { Binding, OwnArguments } from './arguments';
import { attributes, type Instance } from './attributes';
import { Dynamic } from './dynamic';
import { type DynamicBlock, moveToDynamic } from './dynamic-blocks';
import { addresses, type Lifecycle } from './lifecycle';
import { documentLocal } from './document-local';

/** Repeats a resource: `count` or `for_each`. */
export interface Repetition {
  readonly argument: 'count' | 'for_each';
  readonly value: Expression<unknown>;
}

/** One resource. */
export function resource<P, R extends TerraformResource>(
  scope: Construct, id: string, type: Binding<P, R>, config: OwnArguments<P>, lifecycle?: Lifecycle,
): Instance<R> {
  const { made, name } = declare(scope, id, type, config, lifecycle);
  return attributes(made, name, (attribute) => `${name}.${attribute}`);
}

/** A data source. */
export function data<P, R extends TerraformDataSource>(scope: Construct, id: string, type: Binding<P, R>, config: OwnArguments<P>): Instance<R> {
  const name = `data.${type.tfResourceType.replace(/^data\./, '')}.${id}`;
  const made = new type(scope, name, literal(config) as P);
  return attributes(made, name, (attribute) => `${name}.${attribute}`);
}

/** Adds a resource to the module: its documents become locals, its dynamic blocks move to where Terraform expects them. */
export function declare<P, R extends TerraformResource>(
  scope: Construct, id: string, type: Binding<P, R>, config: OwnArguments<P>, lifecycle: Lifecycle = {}, repeated?: Repetition,
): { readonly made: R; readonly name: string } {
  const name = `${type.tfResourceType}.${id}`;
  const blocks: DynamicBlock[] = [];
  const { dependsOn, replaceTriggeredBy, ignoreChanges, createBeforeDestroy } = lifecycle;
  const life = {
    ...(ignoreChanges && { ignoreChanges: ignoreChanges.map(snakeCase) }),
    ...(createBeforeDestroy !== undefined && { createBeforeDestroy }),
    ...(replaceTriggeredBy && { replaceTriggeredBy: addresses(replaceTriggeredBy) }),
  };
  const documents: Documents = (path, document) => (repeated?.argument === 'for_each'
    ? document // it depends on each.key or each.value, which a local cannot see
    : documentLocal(scope, id === 'this' ? [] : [id], path, document));
  const made = new type(scope, name, {
    ...(literal(settle(config, [], blocks, documents)) as P),
    ...(Object.keys(life).length > 0 && { lifecycle: life }),
  });
  if (dependsOn) made.dependsOn = addresses(dependsOn);
  if (repeated) made.addOverride(repeated.argument, repeated.value.resolve());
  moveToDynamic(made, blocks);
  return { made, name };
}

type Documents = (path: readonly string[], document: JsonDocument) => Expression<unknown>;

/** Config without dynamic blocks and documents: both are put where they belong, references take their place. */
function settle(value: unknown, path: readonly string[], blocks: DynamicBlock[], documents: Documents): unknown {
  if (value instanceof JsonDocument) return documents(path, value);
  if (value instanceof Dynamic) {
    const content = settle(value.content(path.at(-1) ?? ''), path, blocks, documents);
    blocks.push({ path, forEach: value.forEach });
    // Bindings map lists of blocks and single blocks by different functions: this serves both.
    return Object.assign([content], content);
  }
  if (value === null || typeof value !== 'object' || value instanceof Expression) return value;
  if (Array.isArray(value)) return value.map((it, i) => settle(it, [...path, String(i)], blocks, documents));
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, settle(it, [...path, snakeCase(key)], blocks, documents)]));
}
